import type { Reader } from '../../brought'

export const simklReader: Reader = {
  format: 'simkl',
  name: 'Simkl',
  recognises: async () => false,
  read: async () => undefined
}
