import { Fragment } from 'react'
import { versionWords as words } from '../../../messages'
import { leavesOf, type Leaf } from './marked'
import type { Change } from './wordDiff'

interface ChangedTextProps {
  changes: readonly Change[]
}

/** Text with what came and went: said in words too, for whoever hears it. */
export function ChangedText({ changes }: ChangedTextProps) {
  const groups = groupsOf(leavesOf(changes))
  return groups.map((leaves, index) => {
    const kind = leaves[0]?.kind
    const before = spaceBefore(leaves, groups[index - 1]?.[0]?.kind)
    const inner = leaves.map((leaf, at) => <LeafText key={at} leaf={at === 0 && before !== '' ? { ...leaf, text: leaf.text.trimStart() } : leaf} />)
    if (kind === undefined || kind === 'same') return <span key={index}>{inner}</span>
    const Mark = kind === 'added' ? 'ins' : 'del'
    return (
      <Fragment key={index}>
        {before}
        <Mark>
          <span className="sr">{`[${kind === 'added' ? words.added : words.takenOut}: `}</span>
          {inner}
          <span className="sr">{'] '}</span>
        </Mark>
      </Fragment>
    )
  })
}

/** Space that a change begins with stands before its mark; between what was taken out and what came for it there is always some. */
function spaceBefore(leaves: readonly Leaf[], earlier: Leaf['kind'] | undefined): string {
  const first = leaves[0]
  if (first === undefined || first.kind === 'same') return ''
  const own = /^\s*/.exec(first.text)?.[0] ?? ''
  if (own.length === first.text.length) return ''
  return own === '' && first.kind === 'added' && earlier === 'removed' ? ' ' : own
}

function LeafText({ leaf: { text, isSign, isEmphasis, isStrong } }: { leaf: Leaf }) {
  if (isSign) return <span className="vsign">{text}</span>
  const inner = isEmphasis ? <em>{text}</em> : text
  return isStrong ? <strong>{inner}</strong> : inner
}

/** What follows each other and is of one kind. */
function groupsOf(leaves: readonly Leaf[]): Leaf[][] {
  const groups: Leaf[][] = []
  for (const leaf of leaves) {
    const last = groups.at(-1)
    if (last !== undefined && last[0]?.kind === leaf.kind) last.push(leaf)
    else groups.push([leaf])
  }
  return groups
}
