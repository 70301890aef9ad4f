/** The user guide: the files of docs/guide, in the order of the numbers in their names. */

const files = import.meta.glob<string>('../../../../docs/guide/[0-9]*.md', { query: '?raw', import: 'default', eager: true })

export interface Topic {
  /** Its file without number and ending: "importing". */
  readonly id: string
  /** "11-importing.md", as links in the guide name it. */
  readonly file: string
  readonly title: string
  /** Markdown, without the title. */
  readonly text: string
}

export const topics: readonly Topic[] = Object.entries(files)
  .map(([path, text]) => topicOf(path.slice(path.lastIndexOf('/') + 1), text))
  .toSorted((one, other) => (one.file < other.file ? -1 : 1))

function topicOf(file: string, text: string): Topic {
  const [heading = '', ...rest] = text.split('\n')
  return { id: file.replace(/^\d+-/, '').replace(/\.md$/, ''), file, title: heading.replace(/^# /, ''), text: rest.join('\n').trim() }
}

/** The topic a link of the guide leads to; undefined when it leads out of the guide. */
export function topicAt(href: string): Topic | undefined {
  return topics.find(({ file }) => file === href)
}
