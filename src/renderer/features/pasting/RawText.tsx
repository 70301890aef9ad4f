import { useMemo, useState } from 'react'
import type { PageReading } from '../../../shared/models/pasting'
import { pastingWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { blocksOf, firstCharacters, type BlockKind } from './raw'

interface RawTextProps {
  reading: PageReading
  page: number
  onAgain: () => void
}

/** So much text is drawn at once; the rest comes when it is asked for. */
const STEP = 40_000

const BLOCK_CLASS: Record<BlockKind, string> = { film: 'p-film', synopsis: 'p-film', take: 'p-take', review: 'p-review', left: 'p-left' }
const MARK_CLASS = { film: 'p-film', name: 'name', mention: 'mention', score: 'score' } as const

/** The text as it was pasted, with what was found in it marked; what fitted nowhere stands there unlabelled. */
export function RawText({ reading, page, onAgain }: RawTextProps) {
  const [limit, setLimit] = useState(STEP)
  const { text, pages } = reading.recognition
  const recognised = pages[page]
  const all = useMemo(() => (recognised === undefined ? [] : blocksOf(text, recognised)), [text, recognised])
  const { blocks, left } = useMemo(() => firstCharacters(all, limit), [all, limit])
  return (
    <div className="raw">
      <div className="phead">
        <h3 className="h-mini">{words.what}</h3>
        <span className="muted xs num">{words.words(reading.words)}</span>
        <Button kind="plain" icon="ClipboardPaste" onClick={onAgain}>
          {words.again}
        </Button>
      </div>
      <div className="rawtext" tabIndex={0} role="region" aria-label={words.region}>
        {blocks.map((block) => (
          <div className={`blk ${BLOCK_CLASS[block.kind]}`} key={block.start}>
            <span className="lab">{block.isFirst ? words.labels[block.kind] : ''}</span>
            <div dir="auto">
              {block.pieces.map((piece, index) =>
                piece.mark === null ? (
                  piece.text
                ) : (
                  <span key={index} className={classes('hl', MARK_CLASS[piece.mark], piece.isDoubtful && 'low')}>
                    {piece.text}
                  </span>
                )
              )}
            </div>
          </div>
        ))}
        {left > 0 && (
          <Button className="rawmore" onClick={() => setLimit(limit + STEP)}>
            {words.moreText(left)}
          </Button>
        )}
      </div>
    </div>
  )
}
