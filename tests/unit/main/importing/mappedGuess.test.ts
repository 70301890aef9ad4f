/** Columns of programs that have no reader of their own, as their files name them (docs: shared formats, "Others"). */
import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../../../src/main/importing/formats/mapped/guess'
import { fieldNamed } from '../../../../src/main/importing/formats/mapped/headerWords'
import type { CsvField } from '../../../../src/shared/models/importing'

/** Meaning by column name, which reads better than by number. */
function guessed(header: string, rows: string[], file = 'export.csv', delimiter = ','): { columns: Record<string, CsvField>; scale: string | null; rowsAre: string } {
  const names = header.split(delimiter)
  const { columns, scale, rowsAre } = guessMapping({ header: names, sample: rows.map((row) => row.split(delimiter)) }, file)
  return { columns: Object.fromEntries(Object.entries(columns).map(([at, field]) => [names[Number(at)] ?? '', field])), scale, rowsAre }
}

describe('what columns mean', () => {
  it('knows Yamtrack', () => {
    const header = 'media_id,source,media_type,title,image,season_number,episode_number,score,progress,status,repeats,start_date,end_date,notes,watch_date'
    expect(guessed(header, ['155,tmdb,movie,Ikiru,https://x/y.jpg,,,8.5,1,Completed,0,2021-05-01,2021-05-03,,', '1398,tmdb,movie,Stalker,https://x/z.jpg,,,10.0,1,Completed,0,,2021-06-03,slow,'])).toEqual({
      columns: { media_id: 'tmdb', media_type: 'type', title: 'title', score: 'rating', status: 'watchlist', repeats: 'rewatch', end_date: 'watchedOn', notes: 'note' },
      scale: 'ten',
      rowsAre: 'viewings'
    })
    const later = 'media_id,source,media_type,title,image,season_number,episode_number,score,status,notes,start_date,end_date,progress,created_at,progressed_at'
    expect(guessed(later, ['155,tmdb,movie,Ikiru,,,,8.5,Planning,,,,0,2024-01-14 16:00:00+00:00,', '156,tmdb,movie,Persona,,,,,Completed,,,,1,2024-01-14 16:00:00+00:00,']).columns).toMatchObject({
      title: 'title', status: 'watchlist', created_at: 'addedOn', score: 'rating', media_id: 'tmdb'
    })
  })

  it('knows TMDB, and takes my rating and not theirs', () => {
    const header = 'TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated'
    expect(guessed(header, ['155,tt0044741,movie,Ikiru,1952-10-09,,,8.3,9,2021-05-03T10:00:00Z', '1398,tt0079944,movie,Stalker,1979-05-25,,,8.1,10,2021-05-03T10:00:00Z'])).toEqual({
      columns: { 'TMDb ID': 'tmdb', 'IMDb ID': 'imdb', Type: 'type', Name: 'title', 'Release Date': 'year', 'Your Rating': 'rating', 'Date Rated': 'addedOn' },
      scale: 'ten',
      rowsAre: 'seen'
    })
  })

  it('knows MovieLens', () => {
    expect(guessed('movieId,title,genres', ['1,Heat (1995),Action|Crime', '2,Casino (1995),Crime'])).toEqual({ columns: { title: 'title', genres: 'genres' }, scale: null, rowsAre: 'films' })
    expect(guessed('movieId,imdbId,tmdbId', ['1,0114709,862', '2,0113497,8844']).columns).toEqual({ imdbId: 'imdb', tmdbId: 'tmdb' })
    expect(guessed('userId,movieId,rating,timestamp', ['1,1,4.0,964982703', '1,3,4.5,964981247'])).toMatchObject({ columns: { rating: 'rating' }, scale: 'stars5' })
  })

  it('takes reviews for HTML where one of them surely is, and for text where any is Markdown', () => {
    const written = (...reviews: string[]) => guessMapping({ header: ['Title', 'Review'], sample: reviews.map((review, at) => [`Film ${at}`, review]) }, 'x.csv').reviewsAre
    expect(written('Slow.', 'Slow, and <i>right</i>.')).toBe('html')
    expect(written('One line<br>and another')).toBe('html')
    expect(written('I <3 this, a<b and b>c')).toBe('text')
    expect(written('Slow, and <i>right</i>.', '**Right.**')).toBe('text')
    expect(guessMapping({ header: ['Title', 'Year'], sample: [['Ikiru', '1952']] }, 'x.csv').reviewsAre).toBeUndefined()
  })

  it('does not take a certificate for a rating', () => {
    const header = 'id\tsynopsis\trating\tgenre\tdirector\twriter\ttheater_date\tdvd_date\tcurrency\tbox_office\truntime\tstudio'
    const row = '1\tA man waits.\tPG-13\tDrama|Art House\tA. Person\tB. Person\tOct 9, 1971\tSep 25, 2001\t$\t100\t104 minutes\tC'
    const other = '2\tA man walks.\tR\tDrama\tA. Person\tB. Person\tAug 17, 2012\tJan 1, 2013\t$\t100\t108 minutes\tC'
    expect(guessed(header, [row, other], 'rt.movie_info.tsv', '\t').columns).toEqual({ genre: 'genres', director: 'directors', theater_date: 'year', runtime: 'runtime' })
  })

  it("leaves the scale of critics' mixed ratings open", () => {
    const header = 'id\treview\trating\tfresh\tcritic\ttop_critic\tpublisher\tdate'
    const rows = ['3\tA fine film.\t3/5\tfresh\tA\t0\tB\tNovember 10, 2018', '4\tNot bad.\tB+\tfresh\tA\t0\tB\tMay 23, 2018', '5\tToo long.\t2.5/4\trotten\tA\t0\tB\tMay 2, 2018', '6\tHm.\t\trotten\tA\t0\tB\tMay 1, 2018']
    expect(guessed(header, rows, 'rt.reviews.tsv', '\t')).toMatchObject({ columns: { review: 'review', rating: 'rating', date: 'watchedOn' }, scale: null })
  })

  it.each([
    ['Filmtitel;Erscheinungsjahr;Gesehen am;Meine Bewertung', ['title', 'year', 'watchedOn', 'rating']],
    ['Titre;Année;Vu le;Note sur 5;Critique', ['title', 'year', 'watchedOn', 'rating', 'review']],
    ['Título;Año;Fecha vista;Puntuación;Reseña', ['title', 'year', 'watchedOn', 'rating', 'review']],
    ['Titolo;Anno;Visto il;Voto;Recensione', ['title', 'year', 'watchedOn', 'rating', 'review']],
    ['Título;Ano;Assistido em;Avaliação', ['title', 'year', 'watchedOn', 'rating']],
    ['Titel;Jaar;Gezien op;Beoordeling;Recensie', ['title', 'year', 'watchedOn', 'rating', 'review']]
  ])('knows %s', (header, fields) => {
    expect(Object.values(guessed(header, [], 'a.csv', ';').columns)).toEqual(fields)
  })

  it('believes the scale that a column names when its values are on it', () => {
    expect(guessed('Title,Rating (1-5)', ['Ikiru,4', 'Stalker,3']).scale).toBe('stars5')
    expect(guessed('Title,Rating10', ['Ikiru,4', 'Stalker,3']).scale).toBe('ten')
    expect(guessed('Title,Rating (1-5)', ['Ikiru,40', 'Stalker,8']).scale).toBe('hundred')
  })

  it('lets the file name say what rows without days are', () => {
    expect(guessed('Title,Year', ['Ikiru,1952'], 'my-watchlist.csv').rowsAre).toBe('watchlist')
    expect(guessed('Title,Year', ['Ikiru,1952'], 'gesehen 2021.csv').rowsAre).toBe('seen')
    expect(guessed('Title,Year', ['Ikiru,1952'], 'films.csv').rowsAre).toBe('films')
  })

  it('does not take "Watched: yes" for a day', () => {
    expect(guessed('Title,Watched', ['Ikiru,yes', 'Stalker,yes'])).toEqual({ columns: { Title: 'title', Watched: 'seen' }, scale: null, rowsAre: 'seen' })
  })

  it.each([
    ['Nr.;Film;Original;Jahr;Datum;Kino;Mit wem;Note;Bemerkung', ['1;Ikiru;Ikiru;1952;3.5.21;Arsenal;Ana;1;gut', '2;Stalker;Сталкер;1979;4.5.21;Arsenal;Ana;2;'], 'Film title, Original originalTitle, Jahr year, Datum watchedOn, Kino place, Note rating, Bemerkung note'],
    ['Titre français;Titre original;Note;Commentaires', ['Vivre;Ikiru;8,5;Très beau', 'Stalker;Сталкер;9;'], 'Titre français title, Titre original originalTitle, Note rating, Commentaires note'],
    ['Score;Film ID;Film Name;Quick Review;Date Rated', ['85;1;Ikiru;nice;2021-05-03', '40;2;Stalker;;2021-05-04'], 'Score rating, Film Name title, Quick Review review, Date Rated addedOn'],
    ['id;German title;seen;rating;created_at', ['1;Ikiru;1;9;2021-05-03 10:00:00', '2;Stalker;0;;2021-05-03 10:00:00'], 'German title title, seen seen, rating rating, created_at addedOn']
  ])('knows %s', (header, rows, meant) => {
    const { columns } = guessed(header, rows, 'a.csv', ';')
    expect(Object.entries(columns).map(([name, field]) => `${name} ${field}`).join(', ')).toBe(meant)
  })

  it('gives one meaning to one column only, and knows none in a sentence', () => {
    expect(fieldNamed('')).toBeNull()
    expect(fieldNamed('IMDb Rating')).toBeNull()
    expect(fieldNamed('What my sister said about it')).toBeNull()
    expect(guessed('Title,Name,Film', ['Ikiru,a,b', 'Stalker,c,d']).columns).toEqual({ Title: 'title' })
  })
})
