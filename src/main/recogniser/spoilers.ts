/** Whether a text warns that it gives the story away. */

const WARNING = /(?:\b(?:major|minor|mild|big|huge|slight|some|massive|heavy|full|light|possible|potential|many|end(?:ing)?)?\s?spoilers?(?: (?:alert|warning|ahead|below|follow|following|coming|inside|included|galore|abound|to follow|to come)|\s?[!*:)\]]| ?$)|\b(?:warning|caution|alert|beware|contains?|containing|includes?|including|contain|there (?:are|will be)|here (?:be|are)|heavy|with|has|have|full of)[:,!\s*-]{1,4}(?:of |some |major |minor |mild |possible |many |a few |big |huge |the |plot |a )*spoilers?\b|\*{1,3}\s?spoilers?\s?\*{1,3})/iu
const NONE = /\b(?:no|without|not|non|free of|avoid(?:ing)?|zero|never|don['’]t|won['’]t|can['’]t|isn['’]t|hardly|any|try not to|trying not to)[\s-](?:\w+ ){0,4}spoil(?:er|ers|ing)?\b|\bspoilers?[- ]free\b|\bno[- ]spoilers?\b/iu
/** A warning stands at the beginning, or on its own; somewhere deep in a text the word is only talked about. */
const HEAD = 300

/** True when the text, or the line beside its author, carries a spoiler warning or covered passages. */
export function isSpoiler(body: string, facts: string): boolean {
  if (/\|\|[^|\n]{3,400}\|\|/u.test(body)) return true
  if (warns(facts) || warns(body.slice(0, HEAD))) return true
  return /(?:^|\n|[.!?]\s)\W{0,6}(?:(?:major|minor|big|huge) )?spoilers?(?: (?:alert|warning|ahead|below|follow))?\W{0,4}(?:\n|$|[:!*])/iu.test(body.slice(0, 20_000))
}

function warns(text: string): boolean {
  return WARNING.test(text) && !NONE.test(text)
}
