import { useEffect, useRef, useState } from 'preact/hooks'

export interface CopyingProps {
  text: string
  shown: string
  shareAs: string | undefined
  words: Record<'copy' | 'copied' | 'marked' | 'share', string>
}

/** The text with buttons that put it on the clipboard or hand it to another program of the device. */
export default function Copying({ text, shown, shareAs, words }: CopyingProps) {
  const place = useRef<HTMLElement>(null)
  const [said, setSaid] = useState('')
  const [canShare, setCanShare] = useState(false)
  useEffect(() => setCanShare(shareAs !== undefined && typeof navigator.share === 'function'), [shareAs])

  const copy = async () => {
    setSaid('')
    // A browser gives its clipboard over https only, and asks its reader: where it does not, the text is marked.
    const isCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    if (!isCopied && place.current) getSelection()?.selectAllChildren(place.current)
    setSaid(isCopied ? words.copied : words.marked)
  }
  // Whoever closes the list of programs has changed their mind.
  const share = () => navigator.share({ title: shareAs ?? '', text }).catch(() => undefined)
  return (
    <>
      <p>
        <code class="copyable" ref={place}>
          {shown}
        </code>
      </p>
      <div class="actions">
        <button type="button" class="button second slim" onClick={copy}>
          {words.copy}
        </button>
        {canShare && (
          <button type="button" class="button second slim" onClick={share}>
            {words.share}
          </button>
        )}
        <span class="hint" role="status">
          {said}
        </span>
      </div>
    </>
  )
}
