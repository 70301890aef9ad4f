/** Several pages in one paste: a page begins where header lines come again. */
import { readHeaderLine } from './header'
import { isRule, type Line } from './lines'
import { readTitleLine } from './titles'
import { readTrailerLine } from './trailers'

type Kind = 'header' | 'trailers' | 'title' | 'label'

interface Cluster {
  readonly from: number
  readonly kinds: ReadonlySet<Kind>
}

/** The lines of each page, in order. */
export function splitPages(lines: readonly Line[]): Line[][] {
  const starts = pageStarts(lines)
  return starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length))
}

/**
 * Header lines stand together in clusters. A cluster begins a new page when it brings again what the page has already,
 * and it is more than a title in passing: a header line, or a title with a trailer line or a label.
 */
function pageStarts(lines: readonly Line[]): number[] {
  const starts = [0]
  let has = new Set<Kind>()
  for (const cluster of clustersOf(lines)) {
    const again = [...cluster.kinds].some((kind) => has.has(kind))
    const weighty = cluster.kinds.has('header') || cluster.kinds.has('label') || cluster.kinds.size > 1 || (cluster.kinds.has('trailers') && (lines[cluster.from]?.gap ?? 0) > 0)
    if (has.size > 0 && again && weighty && hasContent(lines, starts[starts.length - 1] ?? 0, cluster.from)) {
      starts.push(withHeading(lines, cluster.from, starts[starts.length - 1] ?? 0))
      has = new Set(cluster.kinds)
    } else {
      for (const kind of cluster.kinds) has.add(kind)
    }
  }
  return [...new Set(starts)]
}

/** A title that comes twice with nothing between, as a web page's own and its heading, begins no second page. */
function hasContent(lines: readonly Line[], from: number, to: number): boolean {
  return lines.slice(from, to).some((line) => kindOf(line) === null && !isRule(line) && line.text.trim().length > 12)
}

function clustersOf(lines: readonly Line[]): Cluster[] {
  const clusters: Cluster[] = []
  let kinds = new Set<Kind>()
  let from = -1
  let quiet = 0
  lines.forEach((line, at) => {
    const kind = kindOf(line)
    if (kind !== null) {
      // Within a cluster only header lines may come again: lists of releases do.
      if (from !== -1 && kinds.has(kind) && kind !== 'header' && kind !== 'trailers') {
        clusters.push({ from, kinds })
        kinds = new Set()
        from = at
      }
      if (from === -1) from = at
      kinds.add(kind)
      quiet = 0
    } else if (from !== -1 && ++quiet > 1) {
      clusters.push({ from, kinds })
      kinds = new Set()
      from = -1
      quiet = 0
    } else if (from !== -1 && line.text.length > 60) {
      clusters.push({ from, kinds })
      kinds = new Set()
      from = -1
      quiet = 0
    }
  })
  if (from !== -1) clusters.push({ from, kinds })
  return clusters
}

function kindOf(line: Line): Kind | null {
  // Most lines are prose: neither long nor without a figure, a colon or a trailer is a line any of these.
  if (line.text.length > 240 || !/\d|[:=]|trailer|teaser|annonce|予告/iu.test(line.text)) return null
  const header = readHeaderLine(line)
  if (header) return header.strong ? 'header' : null
  const trailer = readTrailerLine(line)
  if (trailer) return trailer.film && trailer.trailer.value.url === null ? 'trailers' : null
  const title = readTitleLine(line)
  return title ? (title.labelled ? 'label' : title.year !== null ? 'title' : null) : null
}

/** A short line straight above the header line is the new page's heading, unless it ends a sentence. */
function withHeading(lines: readonly Line[], from: number, floor: number): number {
  let start = from
  const above = lines[from - 1]
  const gap = lines[from]?.gap ?? 0
  if (above && from - 1 > floor && gap === 0 && above.gap > 0 && above.text.length <= 80 && !/[.!?…]["”’)]?$/u.test(above.text)) start--
  const rule = lines[start - 1]
  if (rule && isRule(rule) && start - 1 > floor) start--
  return start
}
