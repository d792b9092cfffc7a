// Has the text read: not at every key but when the writer pauses, one version at a time, and never an old one.

import { Unreachable } from "./api.js";

const SHORTEST = 150; // ms of pause before a version is sent
const LONGEST = 2000; // where an answer takes long, wait about as long as it took
const RETRIES = [1, 2, 4, 8, 15]; // s between tries while nobody answers

export class Reader {
  #read;
  #tell;
  #version = 0;
  #pause = SHORTEST;
  #tries = 0;
  #timer = 0;
  #abort = null;

  /**
   * @param {(signal: AbortSignal) => Promise<*>} read asks for the text as it stands then
   * @param {(state: {name: "waiting"|"reading"|"read"|"gone"|"refused", answer?: *, error?: Error}) => void} tell
   */
  constructor(read, tell) {
    this.#read = read;
    this.#tell = tell;
    window.addEventListener("online", () => this.#tries && this.now());
  }

  /** The text is another one: what is under way is about an old one. */
  changed() {
    this.#version += 1;
    this.#abort?.abort();
    this.#schedule(this.#pause);
    this.#tell({ name: "waiting" });
  }

  /** Nothing is to be read any more. */
  stop() {
    this.#version += 1;
    this.#abort?.abort();
    clearTimeout(this.#timer);
  }

  /** Without a pause: a text was opened, or somebody asked for another try. */
  now() {
    this.stop();
    this.#run();
  }

  #schedule(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#run(), wait);
  }

  async #run() {
    const version = this.#version;
    const began = performance.now();
    this.#abort = new AbortController();
    this.#tell({ name: "reading" });
    try {
      const answer = await this.#read(this.#abort.signal);
      if (version !== this.#version) return;
      this.#pause = Math.min(Math.max(performance.now() - began, SHORTEST), LONGEST);
      this.#tries = 0;
      this.#tell({ name: "read", answer });
    } catch (error) {
      if (version === this.#version) this.#failed(error);
    }
  }

  #failed(error) {
    if (!(error instanceof Unreachable)) {
      this.#tell({ name: "refused", error });
      return;
    }
    const wait = RETRIES[Math.min(this.#tries, RETRIES.length - 1)];
    this.#tries += 1;
    this.#schedule(wait * 1000);
    this.#tell({ name: "gone", error });
  }
}
