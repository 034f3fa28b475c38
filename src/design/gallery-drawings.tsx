import { type Bilingual, useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { Figure } from './figure.tsx'
import { FilterForm } from './filter-form.tsx'
import { Fold } from './fold.tsx'
import { galleryMessages } from './gallery-messages.ts'
import { Specimen } from './gallery-specimen.tsx'
import { Isotype } from './isotype.tsx'
import { cutAtlas, type Point } from './map/arcs.ts'
import { DrawnMap, drawMap } from './map.tsx'
import { useFormats } from './text.tsx'
import { Timeline, TimelineKey } from './timeline.tsx'

const corners: Array<[string, Point[]]> = [
  [
    'west',
    [
      [0, 0],
      [4, 1],
      [5, 5],
      [1, 6],
      [0, 0],
    ],
  ],
  [
    'middle',
    [
      [4, 1],
      [9, 0],
      [10, 6],
      [5, 5],
      [4, 1],
    ],
  ],
  [
    'east',
    [
      [9, 0],
      [14, 1],
      [13, 6],
      [10, 6],
      [9, 0],
    ],
  ],
  [
    'north',
    [
      [1, 6],
      [5, 5],
      [10, 6],
      [9, 11],
      [2, 11],
      [1, 6],
    ],
  ],
]

const nowhere = cutAtlas(
  corners.map(([id, ring]) => ({ id, name: { ka: 'მხარე', en: 'Land' }, rings: [ring.map(inDegrees)] })),
)

function inDegrees([x, y]: Point): Point {
  return [42 + x / 20, 42 + y / 20]
}

/** Map, timeline, chart and filter, with invented content. */
export function DrawingSpecimens() {
  const m = useMessages(galleryMessages)
  return (
    <>
      <MapSpecimen />
      <Specimen of={6} title={m.sections.chart}>
        <Isotype
          name={m.sections.chart}
          columns={[
            { label: '2017', count: 4 },
            { label: '2018', count: 0 },
            { label: '2019', count: 2 },
            { label: m.undated, count: 3, isMissing: true },
          ]}
        />
      </Specimen>
      <TimelineSpecimen />
      <Specimen of={12} title={m.sections.fold}>
        <Fold title={m.sections.fold} open>
          <FilterForm
            to="/projects"
            button={m.list}
            fields={[
              { name: 'year', label: m.when, all: m.all, value: '2018', options: [{ value: '2018', label: '2018' }] },
              {
                name: 'donor',
                label: m.donor,
                all: m.all,
                value: undefined,
                options: [{ value: 'fund', label: m.fund }],
              },
            ]}
          />
        </Fold>
      </Specimen>
    </>
  )
}

function MapSpecimen() {
  const m = useMessages(galleryMessages)
  const { language } = useView()
  const place = (name: Bilingual, x: number, y: number, isReference = false) => {
    const [longitude, latitude] = inDegrees([x, y])
    return { name, longitude, latitude, isReference }
  }
  const village = { ka: 'ნიმუში', en: 'Nimushi' }
  const plan = {
    atlas: nowhere,
    fields: ['middle', 'north'],
    places: [place(village, 6, 3), place(village, 6.4, 3.1), place(village, 6, 8), place(village, 8, 4, true)],
    inset: { atlas: nowhere, fields: ['middle'] },
  }
  return (
    <Specimen of={6} title={m.sections.map}>
      <Figure framed label={m.map} caption={m.demonstration}>
        <DrawnMap id="sample" name={m.sections.map} drawing={drawMap(plan, { width: 360, height: 300 }, language)} />
      </Figure>
    </Specimen>
  )
}

function TimelineSpecimen() {
  const m = useMessages(galleryMessages)
  const formats = useFormats()
  const all = [
    { from: '2015', to: '2016' },
    { from: '2017-06', to: '2017-08' },
    { from: '2018-03-05' },
    { from: '2018-03-20', to: null },
  ]
  return (
    <Specimen of={12} title={m.sections.timeline}>
      <Timeline
        id="sample-line"
        rows={all.map((dates, index) => ({
          title: index % 2 === 0 ? m.spring : m.library,
          dates,
          words: formats.dates(dates),
          isQuiet: index === 3,
        }))}
      />
      <TimelineKey />
    </Specimen>
  )
}
