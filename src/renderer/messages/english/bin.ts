/** The words of the bin. */
import type { BinItem } from '../../../shared/models/bin'
import { date, figure, plural } from '../format'
import { dates } from '../locale'

const TIME = dates({ hour: '2-digit', minute: '2-digit' })
const DAY = dates({ day: 'numeric', month: 'long' })
const DAY_AND_YEAR = dates({ day: 'numeric', month: 'long', year: 'numeric' })

const entries = (count: number): string => (count === 0 ? 'no entries' : plural(count, { one: 'entry', other: 'entries' }))
const words = (count: number): string => plural(count, { one: 'word', other: 'words' })

const OTHERS: Readonly<Partial<Record<BinItem['kind'], string>>> = { savedView: 'Saved view', template: 'Template', poster: 'Poster' }

export const binWords = {
  title: 'Bin',
  count: (total: number): string => `${figure(total)}, ${total === 1 ? 'kept' : 'each kept'} for 30 days`,
  nothing: 'Nothing in the bin. What you delete lies here for 30 days.',
  empty: 'Empty the bin…',
  table: 'Bin',
  columns: { kind: 'Kind', what: 'What', details: 'Details', deleted: 'Deleted', daysLeft: 'Days left', actions: 'Actions' },
  restore: 'Restore',
  restoreThis: (thing: string): string => `Restore ${thing}`,
  more: (count: number): string => `Show ${figure(count)} more`,

  /** What a thing is called, in the table and in its button. */
  name: ({ kind, title }: Pick<BinItem, 'kind' | 'title'>): string => {
    switch (kind) {
      case 'review':
        return `Review by ${title}`
      case 'take':
        return `Take by ${title}`
      case 'line':
        return `Line “${title}”`
      case 'question':
        return `Question “${title}”`
      case 'tag':
        return `Tag “${title}”`
      case 'poster':
        return `Poster of ${title}`
      case 'film':
      case 'entry':
      case 'list':
      case 'person':
      case 'savedView':
      case 'template':
        return title
    }
  },

  about: ({ kind, about }: Pick<BinItem, 'kind' | 'about'>): string => {
    switch (about.what) {
      case 'entry':
        return about.day === null ? 'Entry, day unknown' : `Entry, ${date(about.day)}`
      case 'text':
        return `On ${about.on.title}, ${words(about.words)}`
      case 'list':
        return `List, ${plural(about.films, { one: 'film', other: 'films' })}`
      case 'film':
        return `Film, ${entries(about.entries)}`
      case 'tag':
        return `Was on ${plural(about.uses, { one: 'entry', other: 'entries' })}`
      case 'other':
        return OTHERS[kind] ?? 'Person'
    }
  },

  /** "Today 11:20", "Yesterday 09:00", "19 November", "19 November 2025". */
  deleted: (instant: string, now: Date): string => {
    const then = new Date(instant)
    const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
    if (then.toDateString() === now.toDateString()) return `Today ${TIME.format(then)}`
    if (then.toDateString() === yesterday.toDateString()) return `Yesterday ${TIME.format(then)}`
    return (then.getFullYear() === now.getFullYear() ? DAY : DAY_AND_YEAR).format(then)
  },
  daysLeft: (days: number): string => plural(days, { one: 'day left', other: 'days left' }),

  emptying: {
    title: 'Empty the bin?',
    body: (total: number): string =>
      `${plural(total, { one: 'thing goes', other: 'things go' })} for good, with all that belongs to ${total === 1 ? 'it' : 'them'}: a film takes its entries along, a list its notes. No undo brings that back. Everything that is not in the bin stays as it is.`,
    act: 'Empty the bin',
    busy: 'Emptying',
    done: (removed: number): string => (removed === 0 ? 'The bin was empty already.' : `${plural(removed, { one: 'thing', other: 'things' })} removed from the bin for good`)
  }
} as const
