import { memo } from 'react'
import { versionWords as words } from '../../../messages'
import { classes } from '../../../ui/classes'
import { ChangedText } from './ChangedText'
import { kindOf } from './marked'
import type { NumberedPair } from './pairs'
import type { Change } from './wordDiff'

interface PairsProps {
  pairs: readonly NumberedPair[]
  /** Which of the changed ones is looked at, from 1; 0 for none. */
  current: number
}

/** Two texts side by side: what belongs together stands level. */
export const SideBySide = memo(function SideBySide({ pairs, current }: PairsProps) {
  return (
    <div className="pairs prose">
      {pairs.map((pair, index) => {
        return (
          <div key={index} className="pair" data-change={pair.change ?? undefined}>
            <div>
              <Paragraph text={pair.before} changes={pair.changes.filter(({ kind }) => kind !== 'added')} isChanged={pair.isChanged && pair.before !== null} isNow={false} other={pair.after} />
            </div>
            <div>
              <Paragraph text={pair.after} changes={pair.changes.filter(({ kind }) => kind !== 'removed')} isChanged={pair.isChanged} isNow={pair.change === current} other={pair.before} isAfter />
            </div>
          </div>
        )
      })}
    </div>
  )
})

/** Both in one text: what was taken out and what is new stand where they were. */
export const InOneText = memo(function InOneText({ pairs, current }: PairsProps) {
  return (
    <div className="onetext prose">
      {pairs.map((pair, index) => {
        return (
          <div key={index} data-change={pair.change ?? undefined}>
            <Paragraph text={pair.after ?? pair.before} changes={pair.changes} isChanged={pair.isChanged} isNow={pair.change === current} other={null} />
          </div>
        )
      })}
    </div>
  )
})

interface ParagraphProps {
  /** Null where this side has none. */
  text: string | null
  changes: readonly Change[]
  isChanged: boolean
  isNow: boolean
  other: string | null
  isAfter?: boolean
}

function Paragraph({ text, changes, isChanged, isNow, other, isAfter = false }: ParagraphProps) {
  const className = classes(isChanged && 'chg', isNow && 'now', text === null && 'gone')
  const current = isNow ? 'true' : undefined
  if (text === null) {
    return (
      <p className={className} aria-current={current}>
        {isAfter ? words.goneHere(sentencesOf(other ?? '')) : words.notThereYet}
      </p>
    )
  }
  const inner = <ChangedText changes={changes} />
  if (kindOf(text) === 'heading') {
    return (
      <h3 className={className} aria-current={current} dir="auto">
        {inner}
      </h3>
    )
  }
  return (
    <p className={className} aria-current={current} dir="auto">
      {kindOf(text) === 'quote' ? <em>{inner}</em> : inner}
    </p>
  )
}

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' })

function sentencesOf(text: string): number {
  let count = 0
  for (const _ of sentences.segment(text)) count += 1
  return count
}
