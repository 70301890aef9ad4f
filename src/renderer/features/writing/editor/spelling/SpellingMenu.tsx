import { spellingWords as words } from '../../../../messages'
import { ContextMenu } from '../../../../ui/ContextMenu'
import type { MenuItem } from '../../../../ui/Menu'
import { ignoreWord, replaceWord, type Misspelling } from './spelling'

interface SpellingMenuProps {
  misspelling: Misspelling
  suggestions: readonly string[]
  onLearn: (word: string) => void
  onClose: () => void
}

/** What can be done about a word that no dictionary knows. */
export function SpellingMenu({ misspelling, suggestions, onLearn, onClose }: SpellingMenuProps) {
  const { word, view, at } = misspelling
  const items: MenuItem[] = [
    ...suggestions.map((suggestion): MenuItem => ({ label: suggestion, icon: 'PencilLine', onChoose: () => replaceWord(misspelling, suggestion) })),
    { label: words.learn(word), icon: 'Plus', onChoose: () => onLearn(word) },
    { label: words.ignore, icon: 'EyeOff', onChoose: () => view.dispatch({ effects: ignoreWord.of(word) }) }
  ]
  return <ContextMenu label={words.menu(word)} items={items} at={at} onClose={onClose} />
}
