/**
 * What Git is started with. Variables that begin with GIT_ are dropped: a hook or an alias from which a build is
 * started sets them (`GIT_DIR`, `GIT_INDEX_FILE`), and Git would then read another repository than that of the
 * content. Objects that a partial clone left out are not fetched while a reader waits (`GIT_ALLOW_PROTOCOL` for
 * Git older than 2.45, which does not know `GIT_NO_LAZY_FETCH`), and nobody is asked for a password.
 */
export function gitEnvironment(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own: NodeJS.ProcessEnv = { ...variables };
  for (const name of Object.keys(own)) if (/^GIT_/i.test(name)) delete own[name];
  return {
    ...own,
    // What it complains of is shown on pages in English.
    LC_ALL: "C",
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
  };
}
