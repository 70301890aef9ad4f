import { pastingWords as words } from '../../messages'

interface FoldButtonProps {
  text: string
  isOpen: boolean
  onToggle: () => void
}

/** More than a line shows in no window. */
const LONGEST = 400

/** The first line of a text; pressing it unfolds the whole. */
export function FoldButton({ text, isOpen, onToggle }: FoldButtonProps) {
  return (
    <button type="button" className="tx clip serif" aria-expanded={isOpen} onClick={onToggle} title={isOpen ? words.hideText : words.showText}>
      <bdi>{text.slice(0, LONGEST)}</bdi>
    </button>
  )
}
