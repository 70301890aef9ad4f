import type { Reader } from '../../brought'

export const letterboxdReader: Reader = {
  format: 'letterboxd',
  name: 'Letterboxd',
  recognises: async () => false,
  read: async () => undefined
}
