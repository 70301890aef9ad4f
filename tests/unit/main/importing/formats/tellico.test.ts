import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lbmlToMarkdown } from '../../../../../src/main/importing/lbml/toMarkdown'
import { tellicoReader } from '../../../../../src/main/importing/formats/tellico/reader'
import { aParcel, ofKind, readFiles, titles } from '../../../../support/readers/parcels'

const FIELDS = `<fields>
 <field title="Title" type="1" name="title"/>
 <field title="Rating" type="14" name="rating"><prop name="maximum">10</prop><prop name="minimum">1</prop></field>
 <field title="Seen" type="4" name="my-tick"/>
 <field title="Last Watched" type="12" name="last-watched"/>
</fields>`

function collection(entries: string, { type = '3', fields = FIELDS, head = '' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tellico PUBLIC "-//Robby Stephenson/DTD Tellico V11.0//EN" "http://periapsis.org/tellico/dtd/v11/tellico.dtd"${head}>\n<tellico xmlns="http://periapsis.org/tellico/" syntaxVersion="11">\n<collection title="My Videos" type="${type}">\n${fields}\n${entries}\n</collection></tellico>\n`
}

const STALKER = `<entry id="1"><title>Stalker &amp; Co</title><alttitle>Сталкер</alttitle><origtitle>Stalker Orig</origtitle><medium>DVD</medium><year>1979</year>
 <genres><genre i18n="true">Drama</genre><genre>Science Fiction</genre></genres><nationalitys><nationality>Soviet Union</nationality></nationalitys>
 <casts><cast><column>Alisa Freindlich</column><column>Wife</column></cast><cast><column>Nobody</column><column></column></cast></casts>
 <directors><director>Andrei Tarkovsky</director></directors><writers><writer>A. Strugatsky</writer></writers><languages><language>Russian</language></languages>
 <running-time>163</running-time><plot>Three men.&lt;br/&gt;A Zone.</plot><rating>9</rating><my-tick>true</my-tick>
 <cdate calendar="gregorian"><year>2006</year><month>7</month><day>4</day></cdate><comments>Seen twice.&lt;br/&gt;Wet.</comments><imdb>https://www.imdb.com/title/tt0079944/</imdb></entry>`

describe('Tellico', () => {
  it('is recognised by its name space, in a ZIP or alone', async () => {
    expect(await tellicoReader.recognises(aParcel({ 'tellico.xml': collection(''), 'images/a.png': 'x' }))).toBe(true)
    expect(await tellicoReader.recognises(aParcel({ 'films.xml': '<?xml version="1.0"?><films/>' }))).toBe(false)
  })

  it('reads an entry: the film with its facts, the rating of its own scale, seen, and comments as a private review', async () => {
    const read = await readFiles(tellicoReader, { 'tellico.xml': collection(STALKER), 'images/a.png': 'x' })
    const film = {
      title: 'Stalker & Co', year: 1979, originalTitle: 'Stalker Orig', otherTitles: ['Сталкер'], ids: [{ authority: 'imdb', value: 'tt0079944' }],
      facts: {
        runtimeMinutes: 163, synopsis: 'Three men.\nA Zone.', genres: ['Drama', 'Science Fiction'], languages: ['Russian'], countries: ['Soviet Union'], directors: ['Andrei Tarkovsky'], writers: ['A. Strugatsky'],
        cast: [{ name: 'Alisa Freindlich', character: 'Wife' }, { name: 'Nobody', character: null }]
      }
    }
    expect(read.records.map(({ file: _file, line: _line, ...rest }) => rest)).toEqual([
      { kind: 'film', film }, { kind: 'rating', film, rating: 9 }, { kind: 'seen', film, seenOn: null },
      { kind: 'review', film, text: { body: lbmlToMarkdown('Seen twice.<br/>Wet.'), asCame: 'Seen twice.<br/>Wet.', isPrivate: true } }
    ])
    expect(read.files.map(({ path, rows, state }) => [path, rows, state])).toEqual([['tellico.xml', 1, 'read'], ['images/a.png', 0, 'leftOut']])
  })

  it('reads a day in a field of one’s own, and five steps where the field says nothing', async () => {
    const entry = '<entry><title>Ikiru</title><rating>4</rating><last-watched><year>2020</year><month>5</month><day>9</day></last-watched></entry><entry><title>No year</title><rating>0</rating></entry>'
    const read = await readFiles(tellicoReader, { 'a.xml': collection(entry, { fields: FIELDS.replace(/<prop name="maximum">10<\/prop>/, '') }) })
    expect(ofKind(read, 'rating')).toMatchObject([{ rating: 8 }])
    expect(ofKind(read, 'seen')).toMatchObject([{ seenOn: '2020-05-09', film: { title: 'Ikiru', year: null } }])
  })

  it('reads tables of other titles, plots with HTML in them, and knows a series by its episodes', async () => {
    const row = (...cells: string[]): string => cells.map((cell) => `<column>${cell}</column>`).join('')
    const film = `<entry><title>Ikiru</title><alttitles><alttitle>${row('生きる')}</alttitle><alttitle>${row('Vivre')}</alttitle></alttitles><plot>&lt;b&gt;Ikiru &lt;/b&gt;is slow.</plot><comments>Not &lt;i&gt;slow&lt;/i&gt;.</comments></entry>`
    const series = `<entry><title>A Series</title><episodes><episode>${row('Pilot', '1', '1')}</episode></episodes></entry>`
    const read = await readFiles(tellicoReader, { 'a.xml': collection(film + series) })
    expect(ofKind(read, 'film')).toMatchObject([{ film: { otherTitles: ['生きる', 'Vivre'], facts: { synopsis: 'Ikiru is slow.' } } }])
    expect(ofKind(read, 'review').map(({ text }) => [text.body.replaceAll('_', '*'), text.asCame])).toEqual([['Not *slow*.', 'Not <i>slow</i>.']])
    expect(read.leftOut.map(({ reason }) => reason)).toEqual(['It is a television series, not a film.'])
  })

  it('leaves other collections out, and what is in them', async () => {
    const read = await readFiles(tellicoReader, { 'books.xml': collection('<entry><title>Solaris</title></entry>', { type: '2' }) })
    expect(read.records).toEqual([])
    expect(read.leftOut).toMatchObject([{ what: 'Solaris', reason: 'It is in a collection of something other than films.' }])
    expect(read.files).toEqual([{ path: 'books.xml', rows: 1, state: 'leftOut', reason: 'It is a collection of something other than films.' }])
  })

  it('keeps what it read of a file that breaks off, and resolves no entity of its own', async () => {
    const cut = await readFiles(tellicoReader, { 'a.xml': collection(`${STALKER}<entry><title>Ikiru</title>`).replace(/<\/collection>[^]*$/, '') })
    expect(titles(ofKind(cut, 'film'))).toEqual(['Stalker & Co (1979)'])
    expect(cut.files.map(({ state }) => state)).toEqual(['partly'])
    expect(cut.files[0]?.reason).toMatch(/^It is not whole: its XML breaks off or is broken at line \d+\.$/)
    const bomb = await readFiles(tellicoReader, { 'a.xml': collection('<entry><title>&lol;</title></entry>', { head: ' [<!ENTITY lol SYSTEM "file:///etc/passwd">]' }) })
    expect(bomb.records).toEqual([])
    const deep = await readFiles(tellicoReader, { 'a.xml': collection(`<entry>${'<a>'.repeat(100_000)}`) })
    expect(deep.files).toMatchObject([{ reason: 'It is nested deeper than any collection.' }])
  })

  it('gives back every title and comment that XML can hold', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '&', '<', '>', '"', "'", ']]>', 'é', '千', '👩🏽‍🚀', ' ', '½'), minLength: 1, maxLength: 20 }).filter((value) => value.trim() === value && !/<[a-z]|&[a-z]/i.test(value))
    const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ title: text, comments: text, rating: fc.integer({ min: 1, max: 10 }) }), { maxLength: 5 }), async (entries) => {
        const xml = entries.map(({ title, comments, rating }) => `<entry><title>${escaped(title)}</title><rating>${rating}</rating><comments>${escaped(comments)}</comments></entry>`).join('\n')
        const read = await readFiles(tellicoReader, { 'a.xml': collection(xml) })
        const back = ofKind(read, 'review').map((review, index) => ({ title: review.film.title, comments: review.text.body, rating: ofKind(read, 'rating')[index]?.rating }))
        expect(back).toEqual(entries)
      }),
      { numRuns: 200 }
    )
  })
})
