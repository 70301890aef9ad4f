import type { Reader } from '../../brought'

export const tellicoReader: Reader = {
  format: 'tellico',
  name: 'Tellico',
  recognises: async () => false,
  read: async () => undefined
}
