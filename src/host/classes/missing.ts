/** Members of one class of Office.js that this host does not serve, by their names on the wire. */
export interface MissingMembers {
  readonly scalars?: readonly string[];
  readonly links?: readonly string[];
  readonly methods?: readonly string[];
}

/** What classes that are served lack: an honest list that shrinks. A test holds it against the client's own metadata. */
export const missing: Readonly<Record<string, MissingMembers>> = {
  Application: { links: "CultureInfo IterativeCalculation Ribbon".split(" ") },
  AutoFilter: { scalars: "Criteria".split(" "), methods: "Apply ClearColumnCriteria Reapply Remove".split(" ") },
  Chart: {
    scalars: "ShowAllFieldButtons ShowDataLabelsOverMaximum CategoryLabelLevel Style PlotBy SeriesNameLevel".split(" "),
    links: "DataLabels PivotOptions PlotArea".split(" "),
    methods: "GetDataTable GetDataTableOrNullObject _RegisterActivatedEvent _RegisterDeactivatedEvent".split(" "),
  },
  ChartAreaFormat: { scalars: "RoundedCorners ColorScheme".split(" "), links: "Border Font".split(" ") },
  ChartAxes: { links: "SeriesAxis".split(" ") },
  ChartAxis: {
    scalars:
      "DisplayUnit ShowDisplayUnitLabel CustomDisplayUnit MinorTimeUnitScale MajorTimeUnitScale BaseTimeUnit ScaleType LogBase Left Top Height Width Crosses CrossesAt IsBetweenCategories MajorTickMark MinorTickMark TickMarkSpacing TickLabelSpacing Alignment MultiLevel Offset TextOrientation PositionAt".split(
        " ",
      ),
    links: "MinorGridlines".split(" "),
    methods: "SetCrossesAt SetCustomDisplayUnit SetPositionAt".split(" "),
  },
  ChartAxisFormat: { links: "Fill".split(" ") },
  ChartAxisTitle: { scalars: "TextOrientation".split(" ") },
  ChartAxisTitleFormat: { links: "Border Fill".split(" ") },
  ChartCollection: {
    methods: "_RegisterActivatedEvent _RegisterAddedEvent _RegisterDeactivatedEvent _RegisterDeletedEvent".split(" "),
  },
  ChartDataLabel: {
    scalars:
      "ShowLegendKey ShowPercentage ShowBubbleSize Separator Top Left Width Height TextOrientation HorizontalAlignment VerticalAlignment AutoText LinkNumberFormat".split(
        " ",
      ),
  },
  ChartDataLabelFormat: { links: "Border Fill".split(" ") },
  ChartDataLabels: {
    scalars:
      "ShowLegendKey ShowPercentage ShowBubbleSize Separator LinkNumberFormat TextOrientation AutoText HorizontalAlignment VerticalAlignment".split(
        " ",
      ),
  },
  ChartFont: { scalars: "Italic Name Underline".split(" ") },
  ChartLegend: {
    scalars: "Overlay Left Top Width Height ShowShadow".split(" "),
    links: "Format LegendEntries".split(" "),
  },
  ChartPointFormat: { links: "Border".split(" ") },
  ChartSeries: {
    scalars:
      "Filtered ShowShadow DoughnutHoleSize Explosion FirstSliceAngle InvertIfNegative BubbleScale SecondPlotSize SplitType SplitValue VaryByCategories ShowLeaderLines GradientStyle GradientMinimumType GradientMidpointType GradientMaximumType GradientMinimumValue GradientMidpointValue GradientMaximumValue GradientMinimumColor GradientMidpointColor GradientMaximumColor ParentLabelStrategy ShowConnectorLines InvertColor".split(
        " ",
      ),
    links: "BinOptions BoxwhiskerOptions MapOptions Trendlines XErrorBars YErrorBars".split(" "),
    methods: "GetDimensionDataSourceType SetBubbleSizes".split(" "),
  },
  ChartTitle: {
    scalars:
      "Overlay HorizontalAlignment Top Left Width Height VerticalAlignment TextOrientation Position ShowShadow".split(
        " ",
      ),
    methods: "GetSubstring".split(" "),
  },
  ChartTitleFormat: { links: "Border Fill".split(" ") },
  Comment: {
    scalars: "Content AuthorName AuthorEmail CreationDate Resolved RichContent Mentions ContentType".split(" "),
    links: "Replies".split(" "),
    methods: "Delete GetLocation UpdateMentions".split(" "),
  },
  CommentCollection: {
    methods: "Add GetItemByCell GetItemByReplyId _RegisterAddedEvent _RegisterChangedEvent _RegisterDeletedEvent".split(
      " ",
    ),
  },
  ConditionalFormat: {
    links:
      "CellValue CellValueOrNullObject ColorScale ColorScaleOrNullObject DataBar DataBarOrNullObject IconSet IconSetOrNullObject Preset PresetOrNullObject TextComparison TextComparisonOrNullObject TopBottom TopBottomOrNullObject".split(
        " ",
      ),
  },
  ConditionalFormatRule: { scalars: "FormulaR1C1".split(" ") },
  ConditionalRangeFont: { scalars: "Underline Strikethrough".split(" ") },
  ConditionalRangeFormat: { scalars: "NumberFormat".split(" "), links: "Borders".split(" ") },
  DocumentProperties: { scalars: "LastAuthor RevisionNumber CreationDate Manager Company".split(" ") },
  HeaderFooterGroup: { links: "EvenPages FirstPage OddPages".split(" ") },
  NamedItem: { links: "ArrayValues".split(" ") },
  PageLayout: {
    scalars: "BlackAndWhite PrintErrors PrintHeadings PrintComments DraftMode FirstPageNumber".split(" "),
  },
  Range: {
    scalars: "FormulasR1C1 LinkedDataTypeState HasSpill SavedAsArray NumberFormatCategories".split(" "),
    methods:
      "AutoFill ConvertDataTypeToText ConvertToLinkedDataType Find FindOrNullObject FlashFill GetCellProperties GetColumnProperties GetDataClassificationIds GetDependents GetDirectDependents GetDirectPrecedents GetExtendedRange GetImage GetMergedAreas GetNumberFormatProperties GetPivotTables GetPrecedents GetRangeEdge GetRowProperties GetSpecialCells GetSpecialCellsOrNullObject GetSpillParent GetSpillParentOrNullObject GetSpillingToRange GetSpillingToRangeOrNullObject GetSurroundingDataRegion GetSurroundingRegion GetTables GetVisibleView Group HideGroupDetails MoveTo RemoveDuplicates ReplaceAll SetCellProperties SetColumnProperties SetRowProperties ShowCard ShowGroupDetails ShowTeachingCallout Ungroup".split(
        " ",
      ),
  },
  RangeAreas: {
    scalars: "IsEntireColumn IsEntireRow Style".split(" "),
    links: "ConditionalFormats DataValidation Format".split(" "),
    methods:
      "Calculate ConvertDataTypeToText ConvertToLinkedDataType CopyFrom GetEntireColumn GetEntireRow GetIntersection GetIntersectionOrNullObject GetOffsetRangeAreas GetSpecialCells GetSpecialCellsOrNullObject GetTables GetUsedRangeAreas GetUsedRangeAreasOrNullObject SetDirty".split(
        " ",
      ),
  },
  RangeBorder: { scalars: "TintAndShade".split(" ") },
  RangeBorderCollection: { scalars: "TintAndShade".split(" ") },
  RangeCollection: { methods: "GetItemAt".split(" ") },
  RangeFill: { scalars: "TintAndShade PatternTintAndShade PatternColor".split(" ") },
  RangeFont: { scalars: "Strikethrough Subscript Superscript TintAndShade".split(" ") },
  RangeFormat: {
    scalars: "TextOrientation UseStandardHeight UseStandardWidth ReadingOrder ShrinkToFit AutoIndent".split(" "),
  },
  RangeSort: { methods: "Apply".split(" ") },
  Shape: {
    scalars:
      "Name Left Top Width Height Rotation ZOrderPosition AltTextTitle AltTextDescription LockAspectRatio Placement GeometricShapeType Visible Level ConnectionSiteCount DisplayName".split(
        " ",
      ),
    links: "Fill GeometricShape Group Image Line LineFormat ParentGroup TextFrame".split(" "),
    methods:
      "CopyTo Delete GetAsImage IncrementLeft IncrementRotation IncrementTop ScaleHeight ScaleWidth SetZOrder _RegisterActivatedEvent _RegisterDeactivatedEvent".split(
        " ",
      ),
  },
  ShapeCollection: { methods: "AddGeometricShape AddGroup AddImage AddLine AddTextBox".split(" ") },
  Style: {
    scalars:
      "FormulaHidden HorizontalAlignment IncludeAlignment IncludeBorder IncludeFont IncludeNumber IncludePatterns IncludeProtection IndentLevel Locked NumberFormat NumberFormatLocal ReadingOrder ShrinkToFit VerticalAlignment WrapText TextOrientation AutoIndent".split(
        " ",
      ),
    links: "Borders Fill Font".split(" "),
    methods: "Delete".split(" "),
  },
  StyleCollection: { methods: "Add".split(" ") },
  TableColumn: { links: "Filter".split(" ") },
  TableRowCollection: { methods: "DeleteRows DeleteRowsAt".split(" ") },
  TableSort: { scalars: "MatchCase Method Fields".split(" ") },
  Workbook: {
    links:
      "Bindings Comments DataConnections Functions InternalTest LinkedWorkbooks PivotTableStyles PivotTables Queries SlicerStyles Slicers TableStyles TimelineStyles _V1Api".split(
        " ",
      ),
    methods:
      "Close EnableOfficeScriptRecording GetActiveChart GetActiveChartOrNullObject GetActiveSlicer GetActiveSlicerOrNullObject GetSelectedRanges InsertWorksheetsFromBase64 RecordAction RegisterCustomFunctions _SetOsfControlContainerReadyForCustomFunctions".split(
        " ",
      ),
  },
  Worksheet: {
    links: "AutoFilter NamedSheetViews PivotTables Slicers Visuals".split(" "),
    methods:
      "FindAll FindAllOrNullObject GetRanges ReplaceAll ShowOutlineLevels _RegisterColumnSortedEvent _RegisterEventNameChanged _RegisterEventVisibilityChanged _RegisterFormulaChangedEvent _RegisterRowHiddenChangedEvent _RegisterSingleClickedEvent".split(
        " ",
      ),
  },
  WorksheetCollection: {
    methods:
      "_RegisterColumnSortedEvent _RegisterEventMoved _RegisterEventNameChanged _RegisterEventVisibilityChanged _RegisterFormulaChangedEvent _RegisterRowHiddenChangedEvent _RegisterSingleClickedEvent".split(
        " ",
      ),
  },
};

/** Classes of Excel's object model of which nothing is served. */
export const missingClasses: readonly string[] =
  "Binding BindingCollection CellValueConditionalFormat ChartBinOptions ChartBoxwhiskerOptions ChartDataTable ChartDataTableFormat ChartErrorBars ChartErrorBarsFormat ChartFormatString ChartLegendEntry ChartLegendEntryCollection ChartLegendFormat ChartMapOptions ChartPivotOptions ChartPlotArea ChartPlotAreaFormat ChartTrendline ChartTrendlineCollection ChartTrendlineFormat ChartTrendlineLabel ChartTrendlineLabelFormat ColorScaleConditionalFormat CommentReply CommentReplyCollection ConditionalDataBarNegativeFormat ConditionalDataBarPositiveFormat ConditionalRangeBorder ConditionalRangeBorderCollection CultureInfo CustomFunctionManager DataBarConditionalFormat DataConnectionCollection DataControllerClient DataPivotHierarchy DataPivotHierarchyCollection DatetimeFormatInfo Filter FilterPivotHierarchy FilterPivotHierarchyCollection FunctionResult<T> Functions GeometricShape GroupShapeCollection IconSetConditionalFormat Image InternalTest IterativeCalculation Line LinkedWorkbook LinkedWorkbookCollection NamedItemArrayValues NamedSheetView NamedSheetViewCollection NumberFormatInfo NumberFormatProperty NumberFormatPropertyCollection PivotField PivotFieldCollection PivotHierarchy PivotHierarchyCollection PivotItem PivotItemCollection PivotLayout PivotTable PivotTableCollection PivotTableScopedCollection PivotTableStyle PivotTableStyleCollection PresetCriteriaConditionalFormat Query QueryCollection RangeAreasCollection RangeView RangeViewCollection RemoveDuplicatesResult Ribbon RowColumnPivotHierarchy RowColumnPivotHierarchyCollection ShapeFill ShapeFont ShapeGroup ShapeLineFormat Slicer SlicerCollection SlicerItem SlicerItemCollection SlicerStyle SlicerStyleCollection TableScopedCollection TableStyle TableStyleCollection TextConditionalFormat TextFrame TextRange TimelineStyle TimelineStyleCollection TopBottomConditionalFormat Visual VisualCollection VisualProperty VisualPropertyCollection WorkbookRangeAreas _V1Api".split(
    " ",
  );
