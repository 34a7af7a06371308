export function HistoryPage() {
  return <p />;
}
