import { useMemo } from 'react'
import { pastingWords as words } from '../../messages'
import { difference } from './difference'

interface ChangedTextProps {
  /** The text as the library has it. */
  old: string
  now: string
}

/** What is different in a text that the library has in another version. */
export function ChangedText({ old, now }: ChangedTextProps) {
  const { before, was, is, after } = useMemo(() => difference(old, now), [old, now])
  return (
    <p className="pchanged" dir="auto">
      {before}
      {was !== '' && (
        <del>
          <span className="sr">{words.takenOut} </span>
          {was}
        </del>
      )}{' '}
      {is !== '' && (
        <ins>
          <span className="sr">{words.added} </span>
          {is}
        </ins>
      )}
      {after}
    </p>
  )
}
