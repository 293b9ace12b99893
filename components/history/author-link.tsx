/** The author of a change, with a link to their profile if they have an account. */
export function AuthorLink({
  author,
  authorHref,
}: {
  author: string;
  authorHref?: string | undefined;
}) {
  if (!authorHref) return author;
  return (
    <a className="link tap" href={authorHref} rel="nofollow">
      {author}
    </a>
  );
}
