/**
 * Does work again after changes, one run at a time: changes that come while it runs make one more run. So the work is as frequent
 * as it is fast, and never piles up. Several changes of one task make one run.
 */
export class Refresh {
  readonly #work: () => Promise<void>
  #wanted = false
  #running = false

  /** @param work - Never rejects. */
  constructor(work: () => Promise<void>) {
    this.#work = work
  }

  request(): void {
    this.#wanted = true
    if (!this.#running) void this.#run()
  }

  async #run(): Promise<void> {
    this.#running = true
    await Promise.resolve()
    while (this.#wanted) {
      this.#wanted = false
      await this.#work()
    }
    this.#running = false
  }
}
