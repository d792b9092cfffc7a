// How often a server that fell over is set up again: a few times, and never in a loop.

/** Milliseconds in which falls count together. */
const WINDOW = 3 * 60_000;

/** Falls within the window after which it is left alone. */
const LIMIT = 3;

export class Restarts {
  private falls: number[] = [];

  /** Note a fall at a time in milliseconds; whether the server may be started once more. */
  allow(now: number): boolean {
    this.falls = this.falls.filter((each) => now - each < WINDOW);
    this.falls.push(now);
    return this.falls.length < LIMIT;
  }
}
