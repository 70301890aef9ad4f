/** Country names as pages write them, and their ISO 3166-1 alpha-2 codes (3166-3 for states that are gone). */

/** One country a line: the code, then its names. English first, then its own and some neighbours' names. */
const TABLE = `
AD Andorra|AE United Arab Emirates|UAE|AF Afghanistan|AL Albania|Shqipëria|AM Armenia|AO Angola|AR Argentina|Argentine
AT Austria|Österreich|Autriche|AU Australia|Australien|AZ Azerbaijan|BA Bosnia and Herzegovina|Bosnia|BB Barbados|BD Bangladesh
BE Belgium|België|Belgique|Belgien|BF Burkina Faso|BG Bulgaria|България|BH Bahrain|BI Burundi|BJ Benin|BN Brunei|BO Bolivia
BR Brazil|Brasil|Brésil|Brasilien|BS Bahamas|The Bahamas|BT Bhutan|BW Botswana|BY Belarus|BZ Belize
CA Canada|Kanada|CD Democratic Republic of the Congo|DR Congo|CF Central African Republic|CG Congo|CH Switzerland|Schweiz|Suisse|Svizzera
CI Ivory Coast|Côte d'Ivoire|CL Chile|CM Cameroon|Cameroun|CN China|中国|People's Republic of China|CO Colombia|CR Costa Rica|CU Cuba|CV Cape Verde|CY Cyprus
CZ Czech Republic|Czechia|Česko|Česká republika|Tschechien|DE Germany|Deutschland|Allemagne|Alemania|Germania|DJ Djibouti|DK Denmark|Danmark|Dänemark
DO Dominican Republic|República Dominicana|DZ Algeria|Algérie|EC Ecuador|EE Estonia|Eesti|EG Egypt|ER Eritrea
ES Spain|España|Espagne|Spanien|Spagna|ET Ethiopia|FI Finland|Suomi|Finnland|FJ Fiji|FO Faroe Islands|FR France|Frankreich|Francia|GA Gabon
GB UK|U.K.|United Kingdom|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|Großbritannien|Royaume-Uni|Reino Unido|Regno Unito|Vereinigtes Königreich|GBR
GE Georgia|GH Ghana|GL Greenland|GM Gambia|GN Guinea|GP Guadeloupe|GR Greece|Griechenland|Grèce|Ελλάδα|GT Guatemala|GW Guinea-Bissau|GY Guyana
HK Hong Kong|香港|HN Honduras|HR Croatia|Hrvatska|HT Haiti|HU Hungary|Magyarország|Ungarn|ID Indonesia
IE Ireland|Éire|Republic of Ireland|Irland|IL Israel|IN India|Indien|भारत|IQ Iraq|IR Iran|IS Iceland|Ísland|IT Italy|Italia|Italien|Italie
JM Jamaica|JO Jordan|JP Japan|日本|Japon|KE Kenya|KG Kyrgyzstan|KH Cambodia|KP North Korea|KR South Korea|Korea|Republic of Korea|대한민국|한국|Südkorea
KW Kuwait|KZ Kazakhstan|LA Laos|LB Lebanon|Liban|LI Liechtenstein|LK Sri Lanka|LR Liberia|LS Lesotho|LT Lithuania|Lietuva|LU Luxembourg|Luxemburg|LV Latvia|Latvija|LY Libya
MA Morocco|Maroc|MC Monaco|MD Moldova|ME Montenegro|MG Madagascar|MK North Macedonia|Macedonia|ML Mali|MM Myanmar|MN Mongolia|MO Macau|Macao|MQ Martinique
MR Mauritania|MT Malta|MU Mauritius|MV Maldives|MW Malawi|MX Mexico|México|Mexique|Mexiko|MY Malaysia|MZ Mozambique|NA Namibia|NE Niger|NG Nigeria|NI Nicaragua
NL Netherlands|The Netherlands|Holland|Nederland|Niederlande|Pays-Bas|NO Norway|Norge|Norwegen|NP Nepal|NZ New Zealand|Aotearoa|OM Oman|PA Panama|Panamá|PE Peru|Perú
PG Papua New Guinea|PH Philippines|The Philippines|PK Pakistan|PL Poland|Polska|Polen|Pologne|PR Puerto Rico|PS Palestine|PT Portugal|PY Paraguay|QA Qatar|RO Romania|România|Rumänien
RS Serbia|Srbija|RU Russia|Россия|Russian Federation|Russland|Russie|RW Rwanda|SA Saudi Arabia|SD Sudan|SE Sweden|Sverige|Schweden|Suède|SG Singapore
SI Slovenia|Slovenija|SK Slovakia|Slovensko|SL Sierra Leone|SM San Marino|SN Senegal|Sénégal|SO Somalia|SR Suriname|SS South Sudan|SV El Salvador|SY Syria
TD Chad|Tchad|TG Togo|TH Thailand|TJ Tajikistan|TM Turkmenistan|TN Tunisia|Tunisie|TR Turkey|Türkiye|TT Trinidad and Tobago|TW Taiwan|台灣|TZ Tanzania
UA Ukraine|Україна|UG Uganda|US USA|US|U.S.A.|U.S.|United States|United States of America|The United States|America|États-Unis|Estados Unidos|Stati Uniti|Vereinigte Staaten
UY Uruguay|UZ Uzbekistan|VA Vatican City|VE Venezuela|VN Vietnam|Viet Nam|XK Kosovo|YE Yemen|ZA South Africa|ZM Zambia|ZW Zimbabwe
GB GBR|DE GER|DEU|FR FRA|ES ESP|IT ITA|JP JPN|CA CAN|AU AUS|NL NED|NLD|BE BEL|CH SUI|CHE|AT AUT|SE SWE|NO NOR|DK DEN|DNK|FI FIN|IE IRL|IN IND|CN CHN|KR KOR|BR BRA|MX MEX|AR ARG|PL POL|PT POR|PRT|RU RUS|NZ NZL|ZA RSA|ZAF
SUHH Soviet Union|USSR|U.S.S.R.|DDDE East Germany|GDR|CSHH Czechoslovakia|YUCS Yugoslavia|CSXX Serbia and Montenegro|ZRCD Zaire|BUMM Burma|DE West Germany|Federal Republic of Germany`

const CODES: ReadonlyMap<string, string> = readTable()
const SHORT_CODES: ReadonlySet<string> = new Set([...CODES.values()].filter((code) => code.length === 2))

function readTable(): Map<string, string> {
  const codes = new Map<string, string>()
  let code = ''
  for (const entry of TABLE.replaceAll('\n', '|').split('|')) {
    const heading = /^([A-Z]{2}|[A-Z]{4}) (.+)$/u.exec(entry)
    if (heading) code = heading[1] ?? ''
    const name = heading ? (heading[2] ?? '') : entry
    if (name !== '') codes.set(folded(name), code)
  }
  return codes
}

/** The ISO code of a country as a page names it ("USA", "Deutschland", "GB"), or null when it is none we know. */
export function countryCodeOf(name: string): string | null {
  const known = CODES.get(folded(name))
  if (known !== undefined && !(name.length === 3 && name !== name.toUpperCase())) return known
  return /^[A-Z]{2}$/.test(name) && SHORT_CODES.has(name) ? name : null
}

/** The country name that begins at `at` and ends at a word boundary, the longest one; null when there is none. */
export function countryAt(text: string, at: number): string | null {
  if (!/\p{Lu}|\p{Lo}/u.test(text.charAt(at))) return null
  const words = /^[^\s,;:()|/•·]+(?: [^\s,;:()|/•·]+){0,4}/u.exec(text.slice(at, at + 60))
  if (!words) return null
  const code = /^[A-Z]{2}(?=\s*(?:$|[|·•,;:/–—]|-\s))/u.exec(text.slice(at, at + 12))?.[0]
  const apart = /(?:^|[|·•,;/–—\t]|\s-)\s*$/u.test(text.slice(Math.max(0, at - 3), at))
  if (code !== undefined && (code === 'US' || code === 'UK' || apart) && countryCodeOf(code) !== null) return code
  for (let name = words[0]; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf(' ')))) {
    if (countryCodeOf(name) !== null && name.length > 2) return name
  }
  return null
}

function folded(name: string): string {
  return name.trim().toLowerCase().replace(/’/g, "'")
}
