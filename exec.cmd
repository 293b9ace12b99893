@rem npm start and npm run dev begin with "exec", so that a signal to npm reaches them: the shells of other systems replace
@rem themselves with the command. The shell of Windows finds this file instead, which only runs the command.
@%*
