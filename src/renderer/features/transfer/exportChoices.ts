/** Which of an export's choices a form and a scope have. */
import type { ExportChoices } from '../../../shared/models/transfer'

/** What can be put in or left out. */
export type Choice = 'mine' | 'collected' | 'privateText' | 'spoilers' | 'versions' | 'posters' | 'titleCards' | 'byteOrderMark'

/** Those that the form can hold; a review or chosen entries go out as they are, so only what is private and gives away can be left out. */
export function choicesFor({ format, scope }: Pick<ExportChoices, 'format' | 'scope'>): readonly Choice[] {
  const isAlone = scope.kind === 'review' || scope.kind === 'entries' || scope.kind === 'filteredEntries'
  const whose: readonly Choice[] = isAlone ? [] : ['mine', 'collected']
  switch (format) {
    case 'markdown':
      return [...whose, 'privateText', 'spoilers', 'versions', ...(isAlone ? [] : (['posters', 'titleCards'] as const))]
    case 'json':
      return [...whose, 'privateText', 'spoilers', 'versions', ...(isAlone ? [] : (['posters'] as const))]
    case 'html':
      return [...whose, 'privateText', 'spoilers', 'posters']
    case 'csv':
      return [...whose, 'privateText', 'spoilers', 'byteOrderMark']
    case 'text':
      return [...whose, 'privateText', 'spoilers']
    case 'letterboxd':
    case 'pdf':
      return ['privateText', 'spoilers']
  }
}
