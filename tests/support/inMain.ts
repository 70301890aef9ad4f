/** Asking the main process, where an answer can get lost: Playwright sometimes lets the garbage collector have its promise. */
const LOST = 'promise was garbage collected'

/** Runs `ask` again when its answer got lost. It has to be something that may be done twice. */
export async function askAgain<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask()
    } catch (error) {
      if (tries >= 3 || !(error instanceof Error) || !error.message.includes(LOST)) throw error
    }
  }
}
