/** What may be written of an error: its kind, its code, and where in our own program it arose. */
import { placesOf } from '../../shared/text/places'

/** Sentences of the engine's own in which nothing stands but names from the program. Everything else in a message may be somebody's. */
const SAFE_MESSAGES = [
  /^Cannot (?:read|set) properties of (?:undefined|null)/u,
  /^[\w$.]+ is not (?:a function|defined|a constructor|iterable)$/u,
  /^Maximum call stack size exceeded/u,
  /^Invalid (?:time value|array length|string length)/u,
  /^Assignment to constant variable/u,
  /^No handler for [\w.]+/u
] as const

/** Lines for the log; the causes of an error follow it. */
export function traceOf(error: unknown): string[] {
  const lines: string[] = []
  let current = error
  for (let depth = 0; depth < 4 && current !== undefined && current !== null; depth += 1) {
    if (!(current instanceof Error)) {
      lines.push(`${depth === 0 ? '' : 'because of '}something thrown that is no error (${typeof current})`)
      break
    }
    lines.push(`${depth === 0 ? '' : 'because of '}${nameOf(current)}`, ...placesOf(current).map((place) => `at ${place}`))
    current = current.cause
  }
  return lines
}

function nameOf(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/u.test(error.code) ? ` ${error.code}` : ''
  const name = /^[A-Za-z]{1,40}$/u.test(error.name) ? error.name : 'Error'
  const safe = SAFE_MESSAGES.map((each) => each.exec(error.message)?.[0]).find((each) => each !== undefined)
  return `${name}${code}${safe === undefined ? '' : `: ${safe}`}`
}
