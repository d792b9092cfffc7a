// What a program said on its standard error, to explain why it ended.

import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** Lines that are kept. */
const KEPT = 20;

/** Milliseconds for which the end of the stream is waited for: a child of the program may hold it open. */
const PATIENCE = 1000;

export class LastWords {
  private readonly lines: string[] = [];
  private ended: Promise<void> = Promise.resolve();

  /** Read a stream line by line, and hand each on. */
  listen(input: Readable, hear: (line: string) => void): void {
    const reader = createInterface({ input });
    this.ended = new Promise((resolve) => reader.once("close", resolve));
    reader.on("line", (line) => {
      this.lines.push(line);
      this.lines.splice(0, this.lines.length - KEPT);
      hear(line);
    });
  }

  /** The last lines, once the stream has ended. */
  async whole(): Promise<readonly string[]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE)));
    await Promise.race([this.ended, late]);
    clearTimeout(timer);
    return this.lines;
  }
}
