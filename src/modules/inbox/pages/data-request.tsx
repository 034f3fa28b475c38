import { Fold } from '#design/fold.tsx'
import { Link } from '#design/links.tsx'
import { permissionsUrl } from '#modules/workers/index.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { dataMessages } from '../data-messages.ts'

/** The way for a message in which somebody asks for their data: who may do it, and that closing is not enough. */
export function DataRequest({ officers }: { officers: string[] }) {
  const m = useMessages(dataMessages)
  const { viewer } = useView()
  return (
    <Fold title={m.heading}>
      {viewer?.may.has('handle-personal-data') ? (
        <p class="measure">{m.own}</p>
      ) : (
        <p class="measure">
          {officers.length > 0 ? m.others(officers.join(', ')) : m.nobody} <Link to={permissionsUrl}>{m.whoMay}</Link>
        </p>
      )}
    </Fold>
  )
}
