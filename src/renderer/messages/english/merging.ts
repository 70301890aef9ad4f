/** Two films that are one. */
import type { MergePreview } from '../../../shared/models/filmEdit'
import { listed, plural } from '../format'

export const mergingWords = {
  /** In the film's menu. */
  open: 'Same film as…',
  title: 'Same film as…',
  about: (title: string): string => `Which other film is ${title}?`,
  find: 'Find the other film',
  placeholder: 'A title',
  found: 'Films',
  none: 'No film of that title.',
  stub: 'Mentioned',
  stays: 'Which one stays?',
  /** "1 viewing and 2 reviews of The Salt Ferry come to Salt Ferry (2002)." */
  comes: (preview: MergePreview, other: string, keep: string): string => {
    const parts = [
      preview.viewings > 0 && plural(preview.viewings, { one: 'viewing', other: 'viewings' }),
      preview.reviews > 0 && plural(preview.reviews, { one: 'review', other: 'reviews' }),
      preview.takes > 0 && plural(preview.takes, { one: 'take', other: 'takes' }),
      preview.notes > 0 && plural(preview.notes, { one: 'line or question', other: 'lines and questions' }),
      preview.lists > 0 && plural(preview.lists, { one: 'place on a list', other: 'places on lists' }),
      preview.mentions > 0 && plural(preview.mentions, { one: 'mention', other: 'mentions' }),
      preview.facts > 0 && plural(preview.facts, { one: 'fact', other: 'facts' })
    ].filter((part) => part !== false)
    if (parts.length === 0) return `${other} has nothing that ${keep} has not. Only one of the two is left.`
    const isOne = preview.viewings + preview.reviews + preview.takes + preview.notes + preview.lists + preview.mentions + preview.facts === 1
    return `${listed(parts)} of ${other} ${isOne ? 'comes' : 'come'} to ${keep}.`
  },
  keeps: (keep: string): string => `What ${keep} says itself stays: its title, its year, your rating. Undo takes it all back.`,
  change: 'Choose another',
  merge: 'Merge',
  merging: 'Merging'
} as const
