/** Some hundred kilobytes each; more languages and cycles than an institution has at a time. */
const AT_MOST = 16;

/**
 * Files that were rendered lately, by what they were made of: what is kept can never be out of date. Two who ask at once wait for the
 * same rendering; one that failed is not kept.
 */
export class RenderedFiles {
  readonly #files = new Map<string, Promise<Uint8Array>>();

  get(madeOf: readonly (string | number)[], render: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const key = JSON.stringify(madeOf);
    const file = this.#files.get(key) ?? render();
    // Last asked for, last to go.
    this.#files.delete(key);
    this.#files.set(key, file);
    file.catch(() => {
      if (this.#files.get(key) === file) this.#files.delete(key);
    });
    const oldest = this.#files.keys().next();
    if (this.#files.size > AT_MOST && !oldest.done) this.#files.delete(oldest.value);
    return file;
  }
}
