const begun = performance.now()

/** Seconds since the set-up began, for people: "3.2 s". */
export const elapsed = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`

/**
 * Everything the set-up says goes to stderr: stdout belongs to the answer of the command that called it.
 * @param {string} message
 */
export function say(message) {
  process.stderr.write(`[set-up, ${elapsed()}] ${message}\n`)
}

/** A failure whose message is meant for the person at the keyboard; no stack is shown for it. */
export class SetupError extends Error {}

/**
 * Prints a failure in the form it deserves.
 * @param {unknown} error
 */
export function sayError(error) {
  if (error instanceof SetupError) say(error.message)
  else say(error instanceof Error ? (error.stack ?? error.message) : String(error))
}
