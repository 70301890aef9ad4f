import type { Reader } from '../../brought'

export const markdownReader: Reader = {
  format: 'markdown',
  name: 'a folder of Markdown notes',
  recognises: async () => false,
  read: async () => undefined
}
