/** Film pages as people copy or save them, and what may become of them on the way. */
import iconv from 'iconv-lite'
import { generatePage } from '../pageGenerator/page'
import type { Random } from '../pageGenerator/random'
import { MARKUP, ODD, spoil, spoilBytes } from './mutate'

const PLAIN = `The Glass Orchard (1987)
PG-13
12 June 1987 (Norway)
Trailers: Teaser, Official trailer

A gardener and his sister share one last summer before the house is sold.

Mara Lindqvist
“A small film with a long shadow.”

K. Osei 8/10
Nobody raises a voice in this film, and nobody has to.The sister counts jars. It made me think of "The Winter Room" (1979), and of *Low Tide*.

What stays is the light. ★★★½

reader_41
SPOILERS: he sells it. I preferred "Two Doors Down" (1990), 5.5/10!`

const HTML = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>The Glass Orchard (1987)</title><style>p{}</style></head><body>
<nav><a href="/">Home</a></nav><h1>The Glass Orchard</h1><table><tr><td>PG-13</td><td>12 June 1987 (Norway)</td></tr></table>
<p>A gardener and his sister share one last summer before the house is sold.</p><ul><li>Teaser</li><li><a href="https://example.org/t">Official trailer</a></li></ul>
<h2>Reviews</h2><article><b>K. Osei</b> <span>8/10</span><p>Nobody raises a voice in this film, and nobody has to.<br>The sister counts jars. It made me think of <i>The Winter Room</i> (1979).</p></article>
<article><b>reader_41</b><p>I preferred &ldquo;Two Doors Down&rdquo; (1990), 5.5/10!</p></article><script>var x = "</p>"</script><form><input value="x"></form></body></html>`

const ENCODINGS = ['utf8', 'utf8', 'utf8', 'utf16le', 'utf16-be', 'windows-1252', 'shift_jis', 'utf-32le'] as const

export interface PageInput {
  readonly bytes: Buffer
  readonly mediaType: 'text/plain' | 'text/html' | null
}

/** A page: sound at first, then spoilt as text up to a dozen times, put into some encoding, perhaps spoilt as bytes. */
export function makePage(random: Random): PageInput {
  const isHtml = random.chance(0.35)
  let text = isHtml ? HTML : random.chance(0.3) ? PLAIN : generatePage(random.int(0, 1_000_000_000)).text
  const other = random.chance(0.5) ? PLAIN : HTML
  for (let times = random.int(0, 12); times > 0; times -= 1) text = spoil(random, text, other, random.chance(isHtml ? 0.6 : 0.1) ? MARKUP : ODD).slice(0, 300_000)
  if (random.chance(0.004)) text = text.repeat(random.int(2, 40)).slice(0, 300_000)
  let bytes = random.chance(0.6) ? Buffer.from(text) : iconv.encode(text, random.pick(ENCODINGS), { addBOM: random.chance(0.5) })
  if (random.chance(0.3)) for (let times = random.int(1, 6); times > 0; times -= 1) bytes = spoilBytes(random, bytes)
  return { bytes, mediaType: random.pick([null, null, 'text/plain', isHtml ? 'text/html' : 'text/plain', random.chance(0.2) ? 'text/html' : null]) }
}
