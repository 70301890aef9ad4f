/** Made-up exports of Letterboxd, with what a real one may have. */
import { csv, type Files } from './readers/parcels'

export const FILMS = ['Date', 'Name', 'Year', 'Letterboxd URI']
export const DIARY = [...FILMS, 'Rating', 'Rewatch', 'Tags', 'Watched Date']
export const REVIEWS = [...FILMS, 'Rating', 'Rewatch', 'Review', 'Tags', 'Watched Date']
/** Of 2014 to 2016. */
export const OLD_DIARY = [...FILMS, 'Rating', 'Tags', 'Watched Date']
export const PROFILE = ['Date Joined', 'Username', 'Given Name', 'Family Name', 'Email Address', 'Location', 'Website', 'Bio', 'Pronoun', 'Favorite Films']

type Rows = readonly (readonly string[])[]

/** As Letterboxd writes it. */
export function table(header: readonly string[], rows: Rows): string {
  return csv([header, ...rows], '\r\n')
}

/** A list's file; `banner` null is the older form, whose first line is empty. */
export function listFile(list: readonly string[], entries: Rows, banner: string | null = 'Letterboxd list export v7'): string {
  return `${banner ?? ''}\r\n${table(['Date', 'Name', 'Tags', 'URL', 'Description'], [list])}\r\n${table(['Position', 'Name', 'Year', 'URL', 'Description'], entries)}`
}

const film = (name: string, year: string, at: string): string[] => ['2026-01-02', name, year, `https://boxd.it/${at}`]

/** An export with a bit of everything. */
export function anExport(): Record<string, string> {
  return {
    'profile.csv': table(PROFILE, [['2018-12-16', 'someone', '', '', '', '', '', 'A <b>bio', '', 'https://boxd.it/st1, https://boxd.it/zzz']]),
    'watched.csv': table(FILMS, [film('Stalker', '1979', 'st1'), film('Ikiru', '1952', 'ik1'), film('The Thing', '1982', 'th1'), film('The Thing', '1982', 'th2'), film('One of the Roughs, a Kosmos', '', 'ro1')]),
    'ratings.csv': table([...FILMS, 'Rating'], [[...film('Stalker', '1979', 'st1'), '5'], [...film('The Thing', '1982', 'th2'), '2.5']]),
    'watchlist.csv': table(FILMS, [film('Persona', '1966', 'pe1')]),
    'likes/films.csv': table(FILMS, [film('Ikiru', '1952', 'ik1')]),
    'likes/reviews.csv': table(['Date', 'Content'], [['2026-01-02', 'https://boxd.it/r1']]),
    'likes/lists.csv': table(['Date', 'Content'], []),
    'diary.csv': table(DIARY, [
      [...film('Stalker', '1979', 'e1'), '4.5', '', 'cinema, Dr. Who\'s, 🎬', '2026-01-01'],
      [...film('Stalker', '1979', 'e2'), '', 'Yes', '', '2026-01-01'],
      [...film('The Thing', '1982', 'e3'), '', '', '', '2026-01-01'],
      [...film('The Thing', '1982', 'e4'), '2.5', '', '', '2026-01-01'],
      [...film('One of the Roughs, a Kosmos', '', 'e5'), '6', '', '', '2026-01-01']
    ]),
    'reviews.csv': table(REVIEWS, [
      [...film('Stalker', '1979', 'e1'), '4.5', '', 'I like <i>Stalker<i>.\r\n\r\n"Yes" &amp; *no*', '', '2026-01-01'],
      [...film('Ikiru', '1952', 'e9'), '', '', 'No day.', '', '']
    ]),
    'comments.csv': table(['Date', 'Content', 'Comment'], [['2026-01-02', 'https://boxd.it/c1', "Thanks, I didn't <b>know."]]),
    'lists/null-35233908.csv': listFile(['2026-01-02', '❦', 'a tag, another', 'https://boxd.it/l1', 'Some <em>text</em>, "quoted"\r\n\r\nand more'], [['1', 'Stalker', '1979', 'https://boxd.it/st1', ''], ['2', 'Ikiru', '1952', 'https://boxd.it/ik1', 'Note <b>bold']]),
    'lists/old.csv': listFile(['2021-01-02', '❦', '', 'https://boxd.it/l2', ''], [['1', 'Persona', '1966', 'https://boxd.it/pe1', '']], null),
    'deleted/diary.csv': table(DIARY, [[...film('Ikiru', '1952', 'd1'), '3', '', '', '2020-01-01']]),
    'deleted/lists/gone.csv': listFile(['2021-01-02', 'Gone', '', 'https://boxd.it/l3', ''], [['1', 'Ikiru', '1952', 'https://boxd.it/ik1', '']]),
    'orphaned/reviews.csv': table(REVIEWS, [['2026-01-02', 'Super Bowl LIX', '2025', '', '', '', 'A game.', '', '2025-02-09']])
  }
}

/** The same with line ends as git leaves them. */
export function withLf(files: Files): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, String(content).replaceAll('\r\n', '\n')]))
}
