import type { Reader } from '../../brought'

export const movaryReader: Reader = {
  format: 'movary',
  name: 'Movary',
  recognises: async () => false,
  read: async () => undefined
}
