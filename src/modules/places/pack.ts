import { Type } from 'typebox'
import type { Tx } from '#platform/database.ts'
import { type Pack, packSlug, packText } from '#platform/pack.ts'
import { checkOutline } from './atlas.ts'
import { joinPlaces, parentsFirst } from './gazetteer.ts'

const kind = Type.Union([
  Type.Literal('country'),
  Type.Literal('region'),
  Type.Literal('municipality'),
  Type.Literal('city'),
  Type.Literal('town'),
  Type.Literal('village'),
  Type.Literal('settlement'),
  Type.Literal('facility'),
])
const maybeText = Type.Optional(Type.Union([Type.String(), Type.Null()]))
const maybeNumber = Type.Optional(Type.Union([Type.Number(), Type.Null()]))

const places = Type.Array(Type.Object({ id: packSlug, name: packText, kind, parent: maybeText }))

const namedPlaces = Type.Array(
  Type.Object({
    place: Type.String(),
    settlement: maybeText,
    lat: maybeNumber,
    lon: maybeNumber,
    quality: maybeText,
    source: maybeText,
    geometry: maybeText,
  }),
)

const settlements = Type.Array(
  Type.Object({
    id: packSlug,
    ka: Type.String(),
    en: Type.String(),
    kind,
    municipality: maybeText,
    lat: maybeNumber,
    lon: maybeNumber,
    coordQuality: maybeText,
    coordSource: maybeText,
    kaSource: maybeText,
  }),
)

const municipalities = Type.Array(
  Type.Object({
    id: packSlug,
    ka: Type.String(),
    en: Type.String(),
    region: maybeText,
    selfGoverningCity: Type.Optional(Type.Boolean()),
  }),
)

export async function loadPack(tx: Tx, pack: Pack): Promise<void> {
  const [named, gazetteer, country] = ['named-places.json', 'settlements.json', 'municipalities-ge.json'] as const
  const joined = joinPlaces({
    places: pack.read('association.json', 'places', places),
    named: pack.has(named) ? pack.read(named, 'places', namedPlaces) : [],
    settlements: pack.has(gazetteer) ? pack.read(gazetteer, 'settlements', settlements) : [],
    municipalities: pack.has(country) ? pack.read(country, 'municipalities', municipalities) : [],
  })
  for (const { boundary } of joined) if (boundary) checkOutline(pack, boundary)
  const numbers = new Map<string, number>()
  for (const { parent, ...row } of parentsFirst(joined)) {
    const parent_id = (parent && numbers.get(parent)) || null
    numbers.set(row.slug, await tx.create('place', { ...row, parent_id, closed_at: null }))
  }
}
