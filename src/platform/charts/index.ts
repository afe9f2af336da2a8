export { type BarChartData, type BarLook, renderBarChart } from "./bar-chart.ts";
export { ChartFigure, chartReply } from "./chart-figure.tsx";
