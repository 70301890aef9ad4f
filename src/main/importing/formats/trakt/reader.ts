import type { Reader } from '../../brought'

export const traktReader: Reader = {
  format: 'trakt',
  name: 'Trakt',
  recognises: async () => false,
  read: async () => undefined
}
