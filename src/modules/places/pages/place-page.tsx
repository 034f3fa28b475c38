import type { ComponentChildren } from 'preact'
import { Section } from '#design/folio.tsx'
import { JsonLd } from '#design/json-ld.tsx'
import { Grid, Span } from '#design/layout.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Fact, Facts } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { Page } from '#design/page.tsx'
import { factsInOneLine, RelatedRecords } from '#design/related.tsx'
import { Missing } from '#design/tags.tsx'
import { Both, chooseText, useFormats } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import type { RelatedGroup, Tally } from '#platform/module.ts'
import { useView } from '#platform/view.ts'
import { sortedByName } from '../groups.ts'
import { mostMarked, type PlacesMap } from '../maps.ts'
import { messages } from '../messages.ts'
import { placeData } from '../place-data.ts'
import { PlaceNames } from '../place-names.tsx'
import { PlacesFigure } from '../places-figure.tsx'
import type { Place } from '../queries.ts'
import { contactUrl, placesUrl, placeUrl } from '../urls.ts'

export interface PlacePageProps {
  place: Place
  /** What it lies in, the nearest first. */
  around: Place[]
  /** What lies in it. */
  inside: Place[]
  related: RelatedGroup[]
  /** Where it is, if the pack has an outline of it or of what it lies in. */
  map: PlacesMap | undefined
  /** How many records belong to each place, by its number. */
  tally: ReadonlyMap<number, Tally>
}

export function PlacePage(props: PlacePageProps) {
  const { place, around, inside, related } = props
  const m = useMessages(messages)
  const view = useView()
  const { language } = view
  const title = chooseText(namesOf(place), language).words
  const names = around.map((one) => chooseText(namesOf(one), language).words)
  return (
    <Page
      title={title}
      label={m.kinds[place.kind]}
      description={factsInOneLine([m.kinds[place.kind], ...names], related, language)}
      edit={{ of: 'place', number: place.id, text: 'name', what: title }}
      crumbs={crumbs(around, m.heading)}
      head={<JsonLd data={placeData(view, place, around)} />}
    >
      <WithMap {...props}>
        <Facts wide>
          <Fact name={m.kind}>{m.kinds[place.kind]}</Fact>
          {around.length > 0 && (
            <Fact name={m.liesIn}>
              <PlaceLinks places={around} />
            </Fact>
          )}
          <Position place={place} />
          {place.boundary && <Fact name={m.boundary}>{m.hasBoundary}</Fact>}
        </Facts>
        <OnMap {...props} />
      </WithMap>
      <RelatedRecords groups={related} />
      {related.length === 0 && !isAroundRecords(props) && (
        <div class="section">
          <Empty title={m.empty}>
            <p>{m.emptyNote}</p>
            <GoLink to={contactUrl}>{m.write}</GoLink>
          </Empty>
        </div>
      )}
      {inside.length > 0 && (
        <Section id="inside" title={m.inside} note={m.count(inside.length)}>
          <PlaceNames places={sortedByName(inside, language)} />
        </Section>
      )}
    </Page>
  )
}

function WithMap({ map, tally, children }: PlacePageProps & { children: ComponentChildren }) {
  if (!map) return <>{children}</>
  return (
    <Grid>
      <Span of={7}>{children}</Span>
      <Span of={5}>
        <PlacesFigure id="map" map={map} height={351} tally={tally} />
      </Span>
    </Grid>
  )
}

/** Whether something is recorded about places in it; the list beside the map says of which. */
function isAroundRecords({ place, map }: PlacePageProps): boolean {
  return place.boundary !== null && (map?.marked.some(({ isReference }) => !isReference) ?? false)
}

/** The places with a lozenge, as a list: how many records each has, and since when. */
function OnMap({ map, place, tally }: PlacePageProps) {
  const m = useMessages(messages)
  const marked = (map?.marked ?? []).flatMap(({ places }) => places).filter(({ id }) => id !== place.id)
  if (marked.length === 0) return null
  return (
    <div class="spaced">
      <h2 class="label quiet">{m.onMap}</h2>
      <Facts>
        {marked.map((one) => {
          const { records = 0, since } = tally.get(one.id) ?? {}
          const words = [m.records(records), since && m.since(since.slice(0, 4))].filter(Boolean).join(', ')
          return (
            <Fact
              key={one.id}
              name={
                <Link to={placeUrl(one)}>
                  <Both text={namesOf(one)} quiet />
                </Link>
              }
            >
              {words}
            </Fact>
          )
        })}
      </Facts>
      {map?.isPart && <p class="small muted">{m.mostRecords(mostMarked)}</p>}
    </div>
  )
}

function Position({ place }: { place: Place }) {
  const m = useMessages(messages)
  const formats = useFormats()
  const { latitude, longitude, point_source } = place
  if (latitude === null || longitude === null) {
    // Whatever has an outline needs no point.
    if (place.boundary) return null
    return (
      <Fact name={m.position}>
        <Missing>{m.noPosition}</Missing>
      </Fact>
    )
  }
  const words = place.point_is_exact === 1 ? m.exact : m.approximate
  return (
    <>
      <Fact name={m.position}>{m.at(formats.number(latitude), formats.number(longitude))}</Fact>
      <Fact name={m.exactness}>{place.kind === 'facility' ? words.facility : words.settlement}</Fact>
      {point_source && (
        <Fact name={m.source}>
          <span lang="en">{point_source}</span>
        </Fact>
      )}
    </>
  )
}

function PlaceLinks({ places }: { places: Place[] }) {
  return (
    <>
      {places.map((place, index) => (
        <span key={place.id}>
          {index > 0 && ' · '}
          <Link to={placeUrl(place)}>
            <Both text={namesOf(place)} quiet />
          </Link>
        </span>
      ))}
    </>
  )
}

function crumbs(around: Place[], heading: string) {
  const places = around.map((place) => ({ to: placeUrl(place), label: <Both text={namesOf(place)} quiet /> }))
  return [{ to: placesUrl, label: heading }, ...places.reverse()]
}

function namesOf({ name_ka, name_en }: Pick<Place, 'name_ka' | 'name_en'>) {
  return { ka: name_ka, en: name_en }
}
