import type { Reader } from '../../brought'

export const imdbReader: Reader = {
  format: 'imdb',
  name: 'IMDb',
  recognises: async () => false,
  read: async () => undefined
}
