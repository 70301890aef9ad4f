/** Whole exports as each program writes them, small, for spoiling. */
import type { ImportFormat } from '../../../src/shared/models/importing'
import type { Files } from './parcels'

export interface Seed {
  readonly format: ImportFormat
  readonly files: Files
}

const movie = (title: string, number: number): string =>
  `{"title":${JSON.stringify(title)},"year":${1950 + number},"ids":{"trakt":${number},"slug":"a-${number}","imdb":"tt00${10_000 + number}","tmdb":${number}}}`
const at = '"2024-03-07T23:37:27.000Z"'
const ID = '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'

export const seeds: readonly Seed[] = [
  {
    format: 'imdb',
    files: {
      'ratings.csv': `Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors\ntt0079944,10,2026-04-18,"Stalker","Сталкер",https://www.imdb.com/title/tt0079944,Movie,8.1,162,1979,"Drama, Sci-Fi",150000,1979-05,"Andrei Tarkovsky"\ntt0000002,7,4/18/2026,"WALL·E","WALL·E",u,TV Episode,8,98,2008,Animation,1,,X\ntt0000003,1,3/4/2026,"8½","8½",u,Short,8,98,1963,,1,1963,X\n`,
      'WATCHLIST.csv': '"position","const","created","modified","description","Title","Title type","Directors","You rated","IMDb Rating","Runtime (mins)","Year","Genres","Num. Votes","Release Date (month/day/year)","URL"\n"1","tt0087182","Sat Apr 23 08:36:35 2011","","a ""note""\nover lines","[REC]","Feature Film","J. Balagueró","7","8.5","78","2007","horror, sci_fi","1","2007-08-29","http://www.imdb.com/title/tt0087182/"\n'
    }
  },
  {
    format: 'trakt',
    files: {
      'watched-history-1.json': `[{"id":1,"watched_at":${at},"action":"scrobble","type":"movie","movie":${movie('Stalker', 120)}},{"id":2,"watched_at":"unknown","action":"watch","type":"episode","episode":{"title":"Pilot","ids":{"trakt":3}},"show":{"title":"S","year":1990,"ids":{"trakt":4}}}]`,
      'watched-movies.json': `[{"plays":1,"last_watched_at":${at},"last_updated_at":${at},"movie":${movie('Ikiru', 2)}}]`,
      'ratings-movies.json': `[{"rated_at":${at},"rating":8,"type":"movie","movie":${movie('Persona', 16)}}]`,
      'lists-lists.json': `[{"name":"Quiet endings","description":"x","privacy":"private","created_at":${at},"ids":{"slug":"quiet-endings","trakt":99999}}]`,
      'lists-list-99999-quiet-endings.json': `[{"rank":1,"id":1,"listed_at":${at},"notes":"why","type":"movie","movie":${movie('千と千尋の神隠し', 51)}}]`,
      'lists-watchlist.json': `[{"rank":1,"id":1,"listed_at":${at},"notes":null,"type":"movie","movie":${movie('Se7en', 45)}}]`,
      'comments-movies.json': `[{"id":1,"created_at":${at},"comment":"Long. [spoiler]Gone.[/spoiler]","spoiler":true,"movie":${movie('Stalker', 120)}},{"type":"movie","movie":${movie('Ikiru', 2)},"comment":{"id":7,"comment":"Yes","parent_id":5,"created_at":${at}}}]`
    }
  },
  { format: 'trakt', files: { 'x.csv': 'rated_at,type,title,year,trakt_rating,trakt_id,imdb_id,tmdb_id,released,episode_title,genres,rating\n2024-03-07T12:00:00.000Z,movie,Stalker,1979,8.1,120,tt0079944,1398,1979-05-25,,"drama,x",9\n' } },
  {
    format: 'simkl',
    files: {
      'SimklBackup.json': `{"movies":[{"status":"completed","user_rating":8,"user_rated_at":${at},"last_watched_at":${at},"is_rewatch":true,"memo":{"text":"At the Rex."},"movie":{"title":"Stalker","year":1979,"ids":{"simkl":5,"imdb":"tt0079944","tmdb":"1398"}}},{"status":"plantowatch","movie":{"title":"Ikiru","year":1952,"ids":{"simkl":6}}}],"shows":[],"anime":[{"status":"hold","anime_type":"movie","show":{"title":"Akira","ids":{"simkl":7}}}]}`
    }
  },
  { format: 'simkl', files: { 'a.csv': '\uFEFFsimkl_id,TVDB_ID,TMDB,IMDB_ID,MAL_ID,Type,Title,Year,LastEpWatched,Watchlist,WatchedDate,Rating,Memo\r\n101,,1398,tt0079944,,movie,Stalker,1979,,completed,3/4/2026,9,"Line one\r\nline two"\r\n102,,,,,tv,S,1990,s1e2,plan to watch,,,\r\n' } },
  {
    format: 'movary',
    files: {
      'history.csv': 'title,year,tmdbId,imdbId,watchedAt,comment,location\nStalker,1979,1398,tt0079944,2026-04-18,"Said \\"no\\", twice","Le Rex"\nIkiru,1952,3782,tt0044741,,,\n',
      'ratings.csv': 'title,year,tmdbId,imdbId,userRating\nStalker,1979,1398,tt0079944,9\n',
      'watchlist.csv': 'title,year,tmdbId,imdbId,addedAt\nPersona,1966,797,tt0060827,2026-01-02\n'
    }
  },
  {
    format: 'tellico',
    files: {
      'tellico.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tellico PUBLIC "-//Robby Stephenson/DTD Tellico V11.0//EN" "http://periapsis.org/tellico/dtd/v11/tellico.dtd">\n<tellico xmlns="http://periapsis.org/tellico/" syntaxVersion="11"><collection title="My Videos" type="3"><fields><field title="Rating" type="14" name="rating"><prop name="maximum">10</prop></field><field title="Seen" type="4" name="seen"/></fields>\n<entry id="1"><title>Stalker &amp; Co</title><year>1979</year><genres><genre>Drama</genre></genres><casts><cast><column>A</column><column>B</column></cast></casts><running-time>163</running-time><plot>Three&lt;br/&gt;men.</plot><rating>9</rating><seen>true</seen><cdate><year>2006</year><month>7</month><day>4</day></cdate><comments>Wet.</comments><url>https://www.imdb.com/title/tt0079944/</url></entry>\n</collection></tellico>\n`,
      'images/a.png': 'x'
    }
  },
  {
    format: 'markdown',
    files: {
      '2026/2026-11-15 Late Spring.md': `---\ntitle: Late Spring\nyear: 1949\nwatched: 2026-11-15\nrating: 4.5\nrewatch: true\ntags: [Ozu, "a, b"]\nplace: Le Rex\nfilm: "[[Late Spring (1949)]]"\nid: ${ID}\n---\n\nThe apple *peel*.\n`,
      'Films/Late Spring (1949).md': `---\ntitle: Late Spring\noriginal_title: 晩春\naliases: [Printemps tardif]\nyear: 1949\nreleased: 1949-09-19\nruntime: 108\nrating: 5\nseen: true\nid: ${ID}\n---\n\nA \\*widower\\*.\n\n## Takes\n\n> Quiet.\n`,
      'Lists/Quiet.md': `---\ntitle: Quiet\nfilms: 2\nranked: true\nid: ${ID}\n---\n\nWhat I say.\n\n1. [[Late Spring (1949)]]\n\n   The peel.\n2. [[Ikiru (1952)|Ikiru]]\n`,
      'movie.md': '---\ntype: movie\ntitle: "Storm: a film"\nyear: "2000"\nid: tt0177971\ngenres:\n  - Drama\nduration: 130 min\npremiere: 03/04/2000\nwatched: true\nlastWatched: 2024-05-06\npersonalRating: 3\ntags: mediaDB/tv/movie\n---\nScore:: 8\n\n## Notes\n\nWet.\n'
    }
  },
  {
    format: 'tables',
    files: {
      'films.csv': `\uFEFFid,title,original_title,year,directors,runtime_minutes,genres,languages,countries,certificates,distributor,released,synopsis,seen,seen_on,rating,liked,tags,imdb_id,tmdb_id,letterboxd,private_note\r\n${ID},Late Spring,晩春,1949,Ozu Yasujirō,108,Drama,,,,,1949-09-19,"'=A\r\nwidower",yes,2007-07,4.5,yes,"Ozu, slow, and long",tt0041154,20530,https://boxd.it/29Nu,'-mine\r\nx2,'+1,,2013,,,,,,,,,,no,,,no,,,,,\r\n`,
      'entries.csv': `id,viewing_id,review_id,film_id,film,year,watched,written,rating,rewatch,liked,tags,spoilers,private,place,medium,with,review_title,format,review,private_note\r\nr1,v1,r1,${ID},Late Spring,1949,2026-11-15,,4.5,yes,no,autumn,yes,no,Le Rex,,,,markdown,The apple *peel*.,\r\nr2,,r2,x2,'+1,2013,,2013-11,,no,no,,no,yes,,,,,plain,* One more.,\r\n`,
      'lists.csv': 'id,name,kind,format,description,ranked,private,tags\r\nl1,Quiet,list,markdown,What I say.,yes,no,autumn\r\nw1,Watchlist,watchlist,markdown,,no,no,\r\n',
      'films on lists.csv': `list_id,list,position,film_id,film,year,format,note,added\r\nl1,Quiet,1,${ID},Late Spring,1949,markdown,The peel.,\r\nw1,Watchlist,1,x2,'+1,2013,markdown,why,2026\r\n`,
      'tags.csv': `tag,on,id\r\nOzu,film,${ID}\r\n"slow, and long",film,${ID}\r\nautumn,viewing,v1\r\nautumn,list,l1\r\n`,
      'titles.csv': `film_id,film,year,title,country,country_code,language,kind\r\n${ID},Late Spring,1949,Printemps tardif,France,FR,fr,\r\n`,
      'credits.csv': `film_id,film,year,person_id,person,job,character\r\n${ID},Late Spring,1949,p1,Hara Setsuko,actor,Noriko\r\n`,
      'lines and questions.csv': `id,film_id,film,year,kind,text,speaker,answer,private\r\nn1,${ID},Late Spring,1949,question,Whose bicycle?,,Nobody’s.,yes\r\n`,
      'notes.csv': "id,written,origin,address,note\r\nk1,2019-05,Letterboxd comment,https://boxd.it/abc,'-1 for this\r\n",
      'README.txt': 'Tables of a Matinee library\r\n'
    }
  }
]
