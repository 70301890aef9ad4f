/** Where in our own program an error arose, with no word of its message. Both the window and main write such places to the log. */

export const MOST_PLACES = 12

/** "openFilm page.ts:12:5", innermost first. The stack begins with the message, which may have many lines: only what has the form of a place counts. */
export function placesOf({ stack, message }: Pick<Error, 'stack' | 'message'>): string[] {
  const lines = (stack ?? '').replace(message, '').split('\n').slice(1)
  return lines
    .map((line) => /^ {4}at (?:(?:async )?((?:new )?[\w$.<>#]+) (?:\[as [\w$]+\] )?\()?(?:.*[\\/])?([\w.-]+\.[cm]?[jt]sx?:\d+:\d+)\)?$/u.exec(line))
    .flatMap((found) => (found ? [`${found[1] === undefined ? '' : `${found[1]} `}${found[2]}`] : []))
    .slice(0, MOST_PLACES)
}
