/** The words around the user guide; the guide itself is docs/guide. */
import { plural } from '../format'

export const guideWords = {
  title: 'User guide',
  find: 'Find in the guide',
  topics: 'Topics',
  found: (topics: number): string => (topics === 0 ? 'Nothing in the guide has these words.' : plural(topics, { one: 'topic', other: 'topics' })),
  showAll: 'Show all topics'
} as const
