import type { Reader } from '../../brought'

export const mappedReader: Reader = {
  format: 'csv',
  name: 'a CSV file',
  recognises: async () => false,
  read: async () => undefined
}
