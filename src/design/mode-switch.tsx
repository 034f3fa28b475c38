import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { href } from './addresses.ts'
import { FormToken } from './form.tsx'
import { messages } from './messages.ts'

/** Where a reader's choice of colours is sent. */
export const modeUrl = '/mode'

/** The stylesheet that answers by it. */
export const modeStyleUrl = '/mode.css'

/** Dark colours or light ones. Both buttons are on every page; the stylesheet shows the one that changes something. */
export function ModeSwitch() {
  const { language, path } = useView()
  const m = useMessages(messages)
  return (
    <form class="mode" action={href(language, modeUrl)} method="post">
      <FormToken />
      <input type="hidden" name="to" value={path} />
      <button class="to-dark" type="submit" name="mode" value="dark">
        {m.dark}
      </button>
      <button class="to-light" type="submit" name="mode" value="light">
        {m.light}
      </button>
    </form>
  )
}
