import { useMemo } from 'react'
import { countWords } from '../../../shared/text/words'
import { editorWords, writingWords as words } from '../../messages'
import { Icon } from '../../ui/Icon'
import { useSettled } from './useSettled'

interface WriteFootProps {
  body: string
  isFocusing: boolean
  onFocusMode: (isFocusing: boolean) => void
}

/** How the text is written, how long it is, and focus mode. */
export function WriteFoot({ body, isFocusing, onFocusMode }: WriteFootProps) {
  const text = useSettled(body)
  const count = useMemo(() => countWords(text), [text])
  return (
    <footer className="wfoot">
      <span>{words.footMarkdown}</span>
      <span>
        <span className="key">[[</span> {words.footLink}
      </span>
      <button type="button" className="footmode" aria-pressed={isFocusing} aria-keyshortcuts="Control+Shift+M" onClick={() => onFocusMode(!isFocusing)}>
        {isFocusing && <Icon name="Check" size="sm" />}
        {editorWords.focusMode}
      </button>
      <span className="grow" />
      <span className="num">{words.words(count)}</span>
      <span>{words.readingTime(count)}</span>
    </footer>
  )
}
