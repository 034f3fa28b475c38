import { getPageWords } from '#modules/settings/index.ts'
import type { App, OneSlug } from '#platform/app.ts'
import { inAddress } from '#platform/language.ts'
import { findMap } from './maps.ts'
import { PlacePage } from './pages/place-page.tsx'
import { PlacesPage } from './pages/places-page.tsx'
import {
  countGuessedPlaces,
  findPlaceOfGazetteer,
  getPlace,
  listPlaces,
  listPlacesAround,
  listPlacesIn,
} from './queries.ts'
import { placesUrl, placeUrl } from './urls.ts'

export function publicRoutes(app: App): void {
  app.get(placesUrl, async (_request, reply) => {
    const places = await listPlaces(app.db)
    const guessed = await countGuessedPlaces(app.db)
    const lede = await getPageWords(app.db, 'places-lede')
    return reply.html(<PlacesPage lede={lede} places={places} guessed={guessed} />)
  })

  app.get<OneSlug>(placeUrl({ slug: ':slug' }), async (request, reply) => {
    const { slug } = request.params
    const elsewhere = await findPlaceOfGazetteer(app.db, slug)
    if (elsewhere) return reply.redirect(inAddress(request.language, placeUrl(elsewhere)), 308)

    const place = await getPlace(app.db, slug)
    const [around, inside, related, tally] = await Promise.all([
      listPlacesAround(app.db, place),
      listPlacesIn(app.db, place.id),
      app.relatedTo('place', place.id),
      app.tallyOf('place'),
    ])
    const map = await findMap(app, { about: [place], marked: tally, here: place.id, tally })
    return reply.html(<PlacePage {...{ place, around, inside, related, map, tally }} />)
  })
}
