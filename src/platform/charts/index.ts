export { type BarChartData, type BarChartOptions, type BarLook, barChartSize, renderBarChart } from "./bar-chart.ts";
