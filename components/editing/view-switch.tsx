/** Both views have the same draft: the button of the other one sends all that was typed. */
export function ViewSwitch({ isSource, isRecord }: { isSource: boolean; isRecord: boolean }) {
  const views = [
    { value: "facts", label: isRecord ? "Facts" : "Facts and text", isNow: !isSource },
    { value: "source", label: "Source", isNow: isSource },
  ];
  return (
    <p className="view-switch">
      <span className="sr-only">View: </span>
      {views.map(({ value, label, isNow }) =>
        isNow ? (
          <span key={value} aria-current="true">
            {label}
          </span>
        ) : (
          <button key={value} type="submit" name="do" value={value} formAction="/do/change-draft">
            {label}
          </button>
        ),
      )}
    </p>
  );
}
