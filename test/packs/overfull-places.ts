import { longNames, type PackText } from './overfull-words.ts'

const count = (many: number): number[] => Array.from({ length: many }, (_, index) => index)
const west = 42
const south = 42
/** The width of a municipality in degrees. */
const step = 0.25

/** Twelve municipalities in a region, seventy villages of the association in the middle of them, and the gazetteer. */
export function geographyOf() {
  return {
    places: places(),
    'named-places.json': { places: named() },
    'settlements.json': { settlements: settlements() },
    'outlines.geojson': { type: 'FeatureCollection', features: count(12).map(outline) },
  }
}

function places() {
  const region = { id: 'region', name: longNames(2, 5), kind: 'region', parent: 'country' }
  const municipalities = count(12).map((n) => ({
    ...{ id: `municipality-${n}`, name: longNames(n, 2 + (n % 3)), kind: 'municipality', parent: 'region' },
  }))
  const villages = count(70).map((n) => ({
    ...{ id: `village-${n}`, name: villageName(n), kind: 'village', parent: `municipality-${n % 3}` },
  }))
  const facility = { id: 'facility', name: longNames(1, 12), kind: 'facility', parent: 'village-1' }
  return [
    { id: 'country', name: { ka: 'საქართველო', en: 'Georgia' }, kind: 'country' },
    ...[region, ...municipalities, ...villages, facility],
    { id: 'nowhere', name: { ka: 'არსად' }, kind: 'settlement', parent: null },
  ]
}

function villageName(n: number): PackText | { ka: string } {
  const { ka, en } = longNames(n, 1 + (n % 2))
  return n % 3 === 0 ? { ka: `${ka} ${n}` } : { ka: `${ka} ${n}`, en: `${en} ${n}` }
}

function named() {
  const where = count(70).map((n) => ({
    place: `village-${n}`,
    // Closer together than their names are wide.
    lat: south + 0.3 + (n % 8) * 0.012,
    lon: west + 0.3 + Math.floor(n / 8) * 0.012,
    quality: n % 2 ? 'village centre' : 'approximate: the middle of the municipality',
    source: 'invented',
  }))
  const outlines = count(12).map((n) => ({ place: `municipality-${n}`, geometry: `outlines.geojson#m${n}` }))
  return [...where, ...outlines, { place: 'region', geometry: 'outlines.geojson' }]
}

/** The gazetteer names more places than anybody can look through. */
function settlements() {
  return count(250).map((n) => ({
    ...{ id: `settlement-${n}`, ...longNames(n, 1), kind: 'village', municipality: 'municipality-0' },
    ...{ lat: south + (n % 16) * 0.015, lon: west + Math.floor(n / 16) * 0.015 },
  }))
}

/** Squares side by side, four in a row, with corners in common. */
function outline(n: number) {
  const [left, bottom] = [west + (n % 4) * step, south + Math.floor(n / 4) * step]
  const corners = [
    [left, bottom],
    [left + step, bottom],
    [left + step, bottom + step],
    [left, bottom + step],
    [left, bottom],
  ]
  const { ka, en } = longNames(n, 2)
  return { type: 'Feature', id: `m${n}`, properties: { ka, en }, geometry: { type: 'Polygon', coordinates: [corners] } }
}
